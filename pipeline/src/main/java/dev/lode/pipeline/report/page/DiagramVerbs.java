package dev.lode.pipeline.report.page;

import com.hubspot.jinjava.objects.SafeString;
import dev.lode.pipeline.report.Style;
import dev.lode.pipeline.report.diagram.Bars;
import dev.lode.pipeline.report.diagram.Diagram;
import dev.lode.pipeline.report.diagram.Flowchart;
import dev.lode.pipeline.report.diagram.Limits;
import dev.lode.pipeline.report.diagram.Quadrant;
import dev.lode.pipeline.report.text.Figures;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Rows in, a Mermaid block out. A block that would burst the page's allowance is replaced by a sentence. */
final class DiagramVerbs {

    private final Style style;
    private final Figures figures;
    private final Supplier<PageRecord> page;

    DiagramVerbs(Style style, Figures figures, Supplier<PageRecord> page) {
        this.style = style;
        this.figures = figures;
        this.page = page;
    }

    SortedMap<String, Verb> all() {
        SortedMap<String, Verb> verbs = new TreeMap<>();
        verbs.put("flowchart", (subject, arguments) -> block(arguments, flowchart(Cells.rows(subject), arguments)));
        verbs.put("quadrant", (subject, arguments) -> block(arguments, quadrant(Cells.rows(subject), arguments)));
        verbs.put("bars", (subject, arguments) -> block(arguments, bars(Cells.rows(subject), arguments)));
        return verbs;
    }

    /** Rows are boxes; the arguments name the columns of their key, label, count, group and paint, and the arrows' rows. */
    private Function<Limits, Diagram> flowchart(List<Map<String, Object>> rows, Arguments arguments) {
        List<Flowchart.Box> boxes = rows.stream()
                .map(row -> new Flowchart.Box(
                        Cells.text(row, arguments.text(-1, "key")),
                        label(row, arguments),
                        optional(row, arguments.text(-1, "group", "")),
                        optional(row, arguments.text(-1, "paint", ""))))
                .toList();
        boolean directed = arguments.flag("directed", true);
        List<Flowchart.Arrow> arrows = arguments.rows(-1, "links").stream()
                .map(row -> new Flowchart.Arrow(
                        Cells.text(row, arguments.text(-1, "from")),
                        Cells.text(row, arguments.text(-1, "to")),
                        optional(row, arguments.text(-1, "said", "")),
                        arguments
                                .find(-1, "weight")
                                .map(column ->
                                        Cells.number(row, column.toString()).longValue())
                                .orElse(1L),
                        directed))
                .toList();
        return new Flowchart(
                        arguments.text(-1, "direction", "LR"),
                        boxes,
                        arrows,
                        arguments.texts(-1, "groups"),
                        style.paints())::draw;
    }

    private String label(Map<String, Object> row, Arguments arguments) {
        String label = Cells.text(row, arguments.text(-1, "label", arguments.text(-1, "key")));
        return arguments
                .find(-1, "count")
                .map(column -> label + " (" + figures.number(Cells.number(row, column.toString())) + ")")
                .orElse(label);
    }

    private static String optional(Map<String, Object> row, String column) {
        return row.getOrDefault(column, "").toString();
    }

    private Function<Limits, Diagram> quadrant(List<Map<String, Object>> rows, Arguments arguments) {
        return new Quadrant(
                arguments.text(-1, "title"),
                axis(rows, arguments, "x"),
                axis(rows, arguments, "y"),
                arguments.texts(-1, "corners"),
                figures)::draw;
    }

    private static Quadrant.Axis axis(List<Map<String, Object>> rows, Arguments arguments, String name) {
        String column = arguments.text(-1, name);
        List<String> ends = arguments.texts(-1, name + "_ends");
        return new Quadrant.Axis(
                ends.getFirst(),
                ends.getLast(),
                arguments.text(-1, name + "_unit"),
                rows.stream().map(row -> Cells.number(row, column)).toList(),
                arguments.number(-1, name + "_cross"));
    }

    private static Function<Limits, Diagram> bars(List<Map<String, Object>> rows, Arguments arguments) {
        String label = arguments.text(-1, "x");
        String value = arguments.text(-1, "y");
        return new Bars(
                arguments.text(-1, "title"),
                arguments.text(-1, "unit"),
                rows.stream()
                        .map(row -> new Bars.Bar(
                                Cells.text(row, label), Cells.number(row, value).longValue()))
                        .toList())::draw;
    }

    private SafeString block(Arguments arguments, Function<Limits, Diagram> drawing) {
        PageRecord record = page.get();
        int most = arguments
                .find(-1, "characters")
                .map(Cells::number)
                .map(Number::intValue)
                .orElse(style.pageCharacters());
        Limits limits = style.diagram().within(Math.min(most, style.pageCharacters() - record.diagramCharacters()));
        Diagram diagram = drawing.apply(limits);
        if (diagram.isEmpty()) {
            return new SafeString(
                    "_No picture: there is nothing to draw, or it would be too large; the table has it._");
        }
        String id = arguments.text(0, "id");
        record.addDiagram(id, diagram);
        arguments.find(-1, "data").ifPresent(table -> record.needTable(table.toString()));
        String remark = (arguments.text(-1, "caption", "") + " " + diagram.remark()).strip();
        return new SafeString("```mermaid\n" + diagram.source() + "```\n\n<sub>"
                + (remark + " " + files(id, arguments)).strip() + "</sub>");
    }

    /** Links to the images, and to the table that the diagram draws where the template names it. */
    private static String files(String id, Arguments arguments) {
        String images = "Image: [PNG](img/" + id + ".png) · [SVG](img/" + id + ".svg)";
        return arguments
                .find(-1, "data")
                .map(table -> images + " · Data: [CSV](data/" + table + ".csv)")
                .orElse(images);
    }
}
