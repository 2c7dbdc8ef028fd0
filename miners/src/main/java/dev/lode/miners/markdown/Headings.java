package dev.lode.miners.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;

/**
 * The headings of a document as CommonMark has them. Only the text of headings is read closely: what stands in paragraphs
 * costs nothing.
 */
final class Headings {

    /** Deeper ones are read as text: each level costs every line behind it. */
    private static final int MOST_OPEN_BLOCKS = 50;

    private static final int LONGEST = 500;

    private static final Parser BLOCKS = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
            .inlineParserFactory(Headings::headingsOnly)
            .build();

    private static final Parser INLINES = Parser.builder().build();

    /** Most headings, which there is no need to parse. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N} ,.;:?'\"()/+=-]*");

    private static final Pattern REFERENCE = Pattern.compile("\\[([^\\[\\]]{1,100})\\](?:\\[\\])?");

    private Headings() {}

    static List<Heading> of(String text) {
        List<Heading> headings = new ArrayList<>();
        for (Node block = BLOCKS.parse(text).getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof org.commonmark.node.Heading heading) {
                int line = heading.getSourceSpans().getFirst().getLineIndex() + 1;
                headings.add(new Heading(plain(heading), heading.getLevel(), line));
            }
        }
        return headings;
    }

    private static InlineParser headingsOnly(InlineParserContext context) {
        return (lines, block) -> {
            if (block instanceof org.commonmark.node.Heading) {
                String content = lines.getContent();
                String bounded = content.substring(0, Math.min(LONGEST, content.length()));
                block.appendChild(new Text(named(unlinked(bounded, context))));
            }
        };
    }

    /** A reference to a link that the document defines is its text. */
    private static String unlinked(String content, InlineParserContext context) {
        return REFERENCE
                .matcher(content)
                .replaceAll(found -> Matcher.quoteReplacement(
                        context.getDefinition(LinkReferenceDefinition.class, found.group(1)) == null
                                ? found.group()
                                : found.group(1)));
    }

    /** What is left of the text without marks. */
    private static String named(String content) {
        if (PLAIN.matcher(content).matches()) {
            return content.strip();
        }
        StringBuilder name = new StringBuilder();
        Node paragraph = INLINES.parse("# " + content.replace('\n', ' ').strip());
        paragraph.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                name.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                name.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                name.append(' ');
            }
        });
        return name.toString().strip();
    }

    private static String plain(org.commonmark.node.Heading heading) {
        return heading.getFirstChild() instanceof Text text ? text.getLiteral() : "";
    }
}
