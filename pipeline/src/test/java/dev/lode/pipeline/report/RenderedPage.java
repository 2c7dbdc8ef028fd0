package dev.lode.pipeline.report;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What a reader of the Markdown sees: its links, its raw HTML, its tables and its diagrams. */
final class RenderedPage extends AbstractVisitor {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    final List<String> links = new ArrayList<>();
    final List<String> images = new ArrayList<>();
    final List<String> html = new ArrayList<>();
    final List<String> diagrams = new ArrayList<>();
    final List<List<Integer>> tables = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    static RenderedPage of(String markdown) {
        RenderedPage page = new RenderedPage();
        PARSER.parse(markdown).accept(page);
        return page;
    }

    @Override
    public void visit(Link link) {
        links.add(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        images.add(image.getDestination());
    }

    @Override
    public void visit(HtmlInline inline) {
        html.add(inline.getLiteral());
    }

    @Override
    public void visit(HtmlBlock block) {
        html.add(block.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock block) {
        diagrams.add(block.getInfo() + "\n" + block.getLiteral());
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code code) {
        text.append(code.getLiteral());
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            tables.add(new ArrayList<>());
        }
        visitChildren(block);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            int cells = 0;
            for (Node cell = node.getFirstChild(); cell != null; cell = cell.getNext()) {
                cells++;
            }
            tables.getLast().add(cells);
        }
        visitChildren(node);
    }
}
