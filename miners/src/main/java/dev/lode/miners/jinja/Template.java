package dev.lode.miners.jinja;

import dev.lode.miners.jinja.evaluation.Interpreter;
import dev.lode.miners.jinja.evaluation.Macro;
import dev.lode.miners.jinja.evaluation.Output;
import dev.lode.miners.jinja.evaluation.Statement;
import dev.lode.miners.jinja.rendering.Budget;
import dev.lode.miners.jinja.rendering.Limits;
import dev.lode.miners.jinja.rendering.Problem;
import dev.lode.miners.jinja.rendering.Problems;
import dev.lode.miners.jinja.rendering.Rendering;
import dev.lode.miners.jinja.rendering.Run;
import dev.lode.miners.jinja.source.LineStarts;
import dev.lode.miners.jinja.source.Segment;
import dev.lode.miners.jinja.source.Segments;
import dev.lode.miners.jinja.value.Context;
import dev.lode.miners.jinja.value.Frame;
import dev.lode.miners.jinja.value.Returned;
import dev.lode.miners.jinja.value.Scope;
import java.util.List;
import java.util.Map;

/** A template file that was read. Reading never fails: what could not be read is a problem of its renderings. */
public final class Template {

    private final String text;
    private final List<Statement> statements;
    private final List<Block> blocks;
    private final Map<String, Macro> macros;
    private final List<Problem> problems;

    private Template(
            String text,
            List<Statement> statements,
            List<Block> blocks,
            Map<String, Macro> macros,
            List<Problem> problems) {
        this.text = text;
        this.statements = statements;
        this.blocks = blocks;
        this.macros = macros;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param text with any line ends
     */
    public static Template parse(String text) {
        String plain = text.replace("\r\n", "\n").replace('\r', '\n');
        if (plain.endsWith("\n")) {
            // Jinja2 keeps no line feed at the very end
            plain = plain.substring(0, plain.length() - 1);
        }
        Problems problems = new Problems();
        List<Segment> segments = new Segments(plain, new LineStarts(plain), problems).cut();
        TemplateParser parser = new TemplateParser(segments, plain.length(), problems);
        List<Statement> statements = parser.parse();
        return new Template(plain, statements, List.copyOf(parser.blocks()), parser.macros(), problems.all());
    }

    static Template of(TemplateParser parser, List<Statement> body) {
        return new Template("", body, List.of(), parser.macros(), List.of());
    }

    /** The text that was read, in which each line ends with a line feed, but for the last. */
    public String text() {
        return text;
    }

    /** Its macros, tests, materializations, snapshots and docs, in the order of the text; those within others too. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What could not be read; each rendering says it too. */
    public List<Problem> problems() {
        return problems;
    }

    /** Renders it within the usual limits. */
    public Rendering render(Context context) {
        return render(context, Limits.USUAL);
    }

    /**
     * Renders it.
     *
     * @param context what the names mean that it does not define
     * @param limits how much it may do; when that is reached, what was written until then is the text
     */
    public Rendering render(Context context, Limits limits) {
        Run run = new Run(limits);
        problems.forEach(problem -> run.problems().add(problem.code(), problem.line(), problem.message()));
        Output out = new Output(run.budget());
        Frame frame = new Frame(run, context, macros, new Scope(), true);
        try {
            new Interpreter(frame, out).run(statements);
        } catch (Returned returned) {
            frame.problem("JINJA_RETURN", "return outside of a macro");
        } catch (Budget.Spent spent) {
            frame.problem("JINJA_LIMIT", spent.told());
        } catch (StackOverflowError overflow) {
            // the depth of calls is limited, but not how much of the stack was used before we were called
            frame.problem("JINJA_LIMIT", "nested too deep");
        }
        return new Rendering(out.text(), out.lines(), run.problems().all());
    }
}
