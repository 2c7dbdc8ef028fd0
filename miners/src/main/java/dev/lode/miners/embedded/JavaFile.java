package dev.lode.miners.embedded;

import dev.lode.miners.code.Capture;
import dev.lode.miners.code.SyntaxNode;
import dev.lode.miners.code.SyntaxTree;
import dev.lode.miners.code.variables.FileVariables;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds SQL and data frames in one Java file. */
final class JavaFile {

    /** A file without any of these has neither. */
    private static final Pattern SIGNS =
            Pattern.compile("(?i)\"\\s*(?:select|insert|update|delete|merge|with|create|drop|alter|truncate|call)\\b"
                    + "|saveAsTable|insertInto|writeTo|\\.table\\(|DeltaTable");

    /** Annotations whose text is SQL; of {@code Query} only where it says so, for its own language names no tables. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "NativeQuery", "Select", "Insert", "Update", "Delete", "SqlQuery", "SqlUpdate", "SqlBatch", "SqlCall");

    private JavaFile() {}

    static boolean mayHold(String text) {
        return SIGNS.matcher(text).find();
    }

    static void read(SyntaxTree tree, FileVariables outside, Findings findings) {
        JavaCode code = new JavaCode(tree, outside);
        SqlCalls queries = new SqlCalls(code, Optional.empty(), findings);
        List<Call> calls = tree.captures("call").stream()
                .flatMap(capture -> code.call(capture.node()).stream())
                .toList();
        calls.forEach(queries::read);
        boolean rows = tree.captures("import").stream()
                .anyMatch(
                        capture -> capture.node().text().matches("(?s).*springframework\\.data\\.(?:jdbc|r2dbc)\\..*"));
        tree.captures("annotation").forEach(capture -> annotation(capture, code, rows, findings));
        new DataFrames(code, queries, findings).read(calls);
    }

    private static void annotation(Capture capture, JavaCode code, boolean rows, Findings findings) {
        SyntaxNode node = capture.node();
        String name = node.field("name").map(SyntaxNode::text).orElse("").replaceAll(".*\\.", "");
        boolean sql = ANNOTATIONS.contains(name)
                || (name.equals("Query") && (rows || node.text().matches("(?s).*nativeQuery\\s*=\\s*true.*")));
        for (SyntaxNode argument :
                node.field("arguments").map(SyntaxNode::parts).orElse(List.of())) {
            String key = argument.field("key").map(SyntaxNode::text).orElse("value");
            CodeText text = code.text(argument.field("value").orElse(argument));
            if (sql && key.equals("value") && SqlText.isQuery(text.text())) {
                findings.add(
                        new SqlText(text.asSql(), Optional.empty(), text.stated() ? SqlText.STATED : SqlText.FOLLOWED));
            }
        }
    }
}
