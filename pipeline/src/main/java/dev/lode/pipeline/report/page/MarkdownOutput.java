package dev.lode.pipeline.report.page;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.expression.ExpressionStrategy;
import com.hubspot.jinjava.objects.SafeString;
import com.hubspot.jinjava.tree.output.RenderedOutputNode;
import com.hubspot.jinjava.tree.parse.ExpressionToken;
import dev.lode.pipeline.report.text.Figures;
import dev.lode.pipeline.report.text.Markdown;
import org.jspecify.annotations.Nullable;

/** Prints expressions: text is escaped and numbers are grouped, unless a filter made Markdown of them. */
final class MarkdownOutput implements ExpressionStrategy {

    private static final long serialVersionUID = 1L;

    private final transient Figures figures;

    MarkdownOutput(Figures figures) {
        this.figures = figures;
    }

    @Override
    public RenderedOutputNode interpretOutput(ExpressionToken token, JinjavaInterpreter interpreter) {
        Object value = interpreter.resolveELExpression(token.getExpr(), token.getLineNumber());
        try {
            return new RenderedOutputNode(printed(value));
        } catch (IllegalArgumentException e) {
            interpreter.addError(TemplateError.fromException(e, token.getLineNumber()));
            return new RenderedOutputNode("");
        }
    }

    private String printed(@Nullable Object value) {
        return switch (value) {
            // Jinjava has noted the error already, and the page fails for it.
            case null -> "";
            case SafeString markdown -> markdown.getValue();
            case Number number -> figures.number(Cells.number(number));
            case Boolean truth -> truth ? "yes" : "no";
            case CharSequence text -> Markdown.text(text.toString());
            default -> throw new IllegalArgumentException("cannot print a list or a row: " + value.getClass());
        };
    }
}
