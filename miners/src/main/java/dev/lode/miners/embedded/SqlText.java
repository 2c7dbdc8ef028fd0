package dev.lode.miners.embedded;

import dev.lode.miners.code.variables.FileVariables;
import dev.lode.sql.Dialect;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text of SQL in code.
 *
 * @param text its lines are those of the code
 * @param dialect what the call or the file says of it
 * @param confidence that the code runs it as read: 1 for a literal at its call
 */
record SqlText(CodeText text, Optional<Dialect> dialect, double confidence) {

    /** A literal at its call. */
    static final double STATED = 1;

    /** A text that a name or a format brings to its call. */
    static final double FOLLOWED = 0.9;

    /** A constant of the file that no call is seen to run. */
    static final double CONSTANT = 0.8;

    private static final String COMMENTS = "(?is)\\A(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/|\\()*+";

    private static final Pattern QUERY = Pattern.compile(
            COMMENTS
                    + "(?:select(?=\\s*\\S)|with\\s+\\S+|insert\\s+(?:into|overwrite|or|ignore|all)|update(?=\\s.*\\sset\\s)|delete\\s+from|merge\\s+into"
                    + "|create\\s+\\w+|alter\\s+\\w+|drop\\s+\\w+|truncate\\s+\\w+|copy\\s+\\S+|replace\\s+into|from\\s+\\S+\\s+select"
                    + "|refresh\\s+\\w+|optimize\\s+\\S+|vacuum\\s+\\S+|analyze\\s+table|unload\\s*\\(|explain\\s+\\w+)(?!\\w).*");

    private static final Pattern EVIDENT = Pattern.compile(
            "[*=()?]|(?:SELECT|INSERT|UPDATE|DELETE|MERGE|CREATE|ALTER|DROP|TRUNCATE)\\b|(?i:from|into|join|table)\\s+\\w+\\.\\w");

    private static final Pattern COMMAND = Pattern.compile(COMMENTS
            + "(?:use|set|show|describe|desc|grant|revoke|call|exec|execute|begin|commit|rollback|declare|cache|uncache"
            + "|msck|comment\\s+on|values|restore|reorg|attach|detach|install|load|pragma|vacuum|analyze|explain"
            + "|start|list|put|get|remove|undrop|table|optimize|lock|unlock|savepoint|release|sync)(?!\\w).*");

    /** The same as SQL, with the values of those variables that have one. */
    SqlText filled(FileVariables variables) {
        CodeText filled = text.filled(variables);
        return new SqlText(
                filled.asSql(), dialect, filled.values().isEmpty() ? confidence : Math.min(confidence, FOLLOWED));
    }

    /** True for what begins as a statement on tables. */
    static boolean isQuery(String text) {
        return QUERY.matcher(text).matches();
    }

    /** True for a query that is no sentence of English, as it may be where nothing says that it is SQL. */
    static boolean isEvident(String text) {
        return isQuery(text) && EVIDENT.matcher(text).find();
    }

    /** True for what begins as any statement. */
    static boolean isStatement(String text) {
        return isQuery(text) || COMMAND.matcher(text).matches();
    }
}
