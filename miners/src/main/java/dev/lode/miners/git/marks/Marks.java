package dev.lode.miners.git.marks;

import dev.lode.miners.code.comments.CommentSyntax;
import dev.lode.miners.code.comments.SourceParts;
import dev.lode.miners.git.marks.Mark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks of a file: TODO, FIXME, HACK and XXX in its comments, and what is deprecated. A word within a name, a path
 * or quotes is no mark; one in small letters is where a comment begins with it and goes on behind a colon, and behind an @.
 */
public final class Marks {

    private static final Pattern WORD =
            Pattern.compile("(?<![\\w.$\"'`-]|\\w/)(?:(TODO|FIXME|HACK)(?!\\w|[-./]\\w|[\"'`])"
                    + "|(XXX)(?![\\w\"'`-]))"
                    + "|[@\\\\](?i:(todo|fixme|hack)\\b)"
                    + "|^[\\s*!/#-]*(?i:(todo|fixme|hack|xxx))(?=\\s*(?:\\([^()]*\\)\\s*)?:)");
    private static final Pattern DEPRECATED = Pattern.compile("[@\\\\]deprecated\\b|^\\s*Deprecated:");
    private static final Pattern IN_PARENTHESES = Pattern.compile("^\\W?\\w+\\s*\\(\\s*([^()]{1,80}?)\\s*\\)");
    private static final Pattern ISSUE =
            Pattern.compile("(?<![\\w&])#\\d+\\b|https?://[^\\s)>\\]]+/(?:issues|pull|merge_requests)/\\d+");

    /** In these an annotation says it, which the comment only repeats. */
    private static final Set<String> ANNOTATED = Set.of("java", "kotlin", "groovy", "scala");

    /** First by a letter, since no text is searched as often as for this. */
    private static final Pattern ANY = Pattern.compile(
            "(?=[@\\\\DdFfHhOTtXx])(?:TODO|FIXME|HACK|XXX|[Dd]eprecat|Obsolete|(?i:[@\\\\](?:todo|fixme|hack))|(?i:todo|fixme|hack|xxx)\\s*[(:])");

    private Marks() {}

    /** Of a file in a language that is known by that name; none where nothing is known of its comments. */
    public static List<Mark> in(String language, String text) {
        Optional<CommentSyntax> syntax = CommentSyntax.of(language);
        if (syntax.isEmpty() || !ANY.matcher(text).find()) {
            return List.of();
        }
        SourceParts parts = SourceParts.of(syntax.get(), text);
        List<Mark> marks = new ArrayList<>(Deprecations.in(language, text, parts.code()));
        for (SourceParts.Comment comment : parts.comments()) {
            words(comment, marks);
            if (!ANNOTATED.contains(language)) {
                deprecated(comment, marks);
            }
        }
        return marks;
    }

    /** Whether anything is known of the comments of a language. */
    public static boolean known(String language) {
        return CommentSyntax.of(language).isPresent();
    }

    private static void words(SourceParts.Comment comment, List<Mark> marks) {
        Matcher matcher = WORD.matcher(comment.text());
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                String word = matcher.group(group);
                if (word != null) {
                    String text = comment.text().substring(matcher.start(group));
                    marks.add(Mark.of(
                            comment.line(), Kind.valueOf(word.toUpperCase(Locale.ROOT)), text, reference(text)));
                }
            }
        }
    }

    private static void deprecated(SourceParts.Comment comment, List<Mark> marks) {
        Matcher matcher = DEPRECATED.matcher(comment.text());
        if (matcher.find()) {
            String text = comment.text().substring(matcher.start());
            marks.add(Mark.of(comment.line(), Kind.DEPRECATED, text, reference(text)));
        }
    }

    private static String reference(String text) {
        Matcher parentheses = IN_PARENTHESES.matcher(text);
        if (parentheses.find()) {
            return parentheses.group(1);
        }
        Matcher issue = ISSUE.matcher(text);
        return issue.find() ? issue.group() : "";
    }
}
