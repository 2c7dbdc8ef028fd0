package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Expression;
import dev.lode.miners.jinja.evaluation.Macro;
import dev.lode.miners.jinja.evaluation.Statement;
import dev.lode.miners.jinja.evaluation.Statement.Parameter;
import dev.lode.miners.jinja.source.Segment;
import dev.lode.miners.jinja.value.Representation;
import dev.lode.miners.jinja.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a macro, and what dbt has of its kind: tests, materializations, snapshots, docs. */
final class DefinitionParser {

    private final TemplateParser template;
    private final TagParser tags;
    private final Segment.Code code;
    private final String word;
    private String adapter = "";

    DefinitionParser(TemplateParser template, TagParser tags, Segment.Code code, String word) {
        this.template = template;
        this.tags = tags;
        this.code = code;
        this.word = word;
    }

    Statement read(Cursor cursor) {
        String name = cursor.name();
        List<Parameter> parameters = List.of();
        if (word.equals("materialization")) {
            adapter(cursor);
        } else if (cursor.peek().is("(")) {
            parameters = parameters(cursor);
        }
        TagParser.expectEnd(cursor);
        int from = template.position();
        int blocks = template.blocks().size();
        String end = "end" + word;
        List<Statement> body = tags.definitionBody(Set.of(end));
        int behind = template.offset(template.end(code, Set.of(end)));
        Macro macro = new Macro(
                name,
                parameters,
                body,
                template.names(from, "varargs"),
                template.names(from, "kwargs"),
                template.macros());
        String kind = word.equals("data_test") ? "test" : word;
        if (kind.equals("macro")) {
            template.macros().put(name, macro);
        }
        Block block =
                new Block(kind, name, adapter, code.line(), code.start(), behind, macro, Template.of(template, body));
        template.blocks().add(blocks, block);
        return new Statement.Definition(block.kind(), block.name(), block.macro(), code.line());
    }

    private void adapter(Cursor cursor) {
        adapter = "default";
        while (cursor.skip(",")) {
            String option = cursor.name();
            if (cursor.skip("=")) {
                Expression value = new ExpressionParser(cursor).expression();
                boolean text = value instanceof Expression.Literal(Value.Text ignored);
                if (option.equals("adapter") && text) {
                    adapter = Representation.text(((Expression.Literal) value).value());
                }
            }
        }
    }

    /** Names with defaults, in parentheses. */
    static List<Parameter> parameters(Cursor cursor) {
        List<Parameter> parameters = new ArrayList<>();
        cursor.expect("(");
        while (!cursor.skip(")")) {
            String name = cursor.name();
            Optional<Expression> otherwise =
                    cursor.skip("=") ? Optional.of(new ExpressionParser(cursor).expression()) : Optional.empty();
            parameters.add(new Parameter(name, otherwise));
            if (!cursor.peek().is(")")) {
                cursor.expect(",");
            }
        }
        return List.copyOf(parameters);
    }
}
