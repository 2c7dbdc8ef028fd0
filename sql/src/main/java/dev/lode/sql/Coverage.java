package dev.lode.sql;

import dev.lode.sql.Unread.Reason;
import dev.lode.sql.syntax.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which tokens of a statement readers took into account. */
final class Coverage {

    private final List<Token> tokens;

    Coverage(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** All of it. */
    List<Unread> all() {
        Reason[] reasons = new Reason[tokens.size()];
        Arrays.fill(reasons, Reason.NO_RULE);
        return runs(reasons);
    }

    /** What no rule of the structure reader takes. */
    List<Unread> gaps(Structure structure) {
        BitSet gaps = marked(structure);
        @Nullable Reason[] reasons = new Reason[tokens.size()];
        gaps.stream().forEach(i -> reasons[i] = Reason.NO_RULE);
        return runs(reasons);
    }

    /** What was set aside and no rule of the structure reader takes. */
    List<Unread> gaps(Structure structure, List<Unread> setAside) {
        BitSet gaps = marked(structure);
        @Nullable Reason[] reasons = new Reason[tokens.size()];
        for (Unread each : setAside) {
            marked(each.offset(), each.end()).stream().filter(gaps::get).forEach(i -> reasons[i] = each.reason());
        }
        return runs(reasons);
    }

    /** What was set aside beside the tokens that do not belong to a part of the statement. */
    List<Unread> around(List<Token> part, List<Unread> setAside) {
        @Nullable Reason[] reasons = new Reason[tokens.size()];
        Arrays.fill(reasons, Reason.AROUND_QUERY);
        for (Token token : part) {
            marked(token.start(), token.end()).stream().forEach(i -> reasons[i] = null);
        }
        setAside.forEach(each -> marked(each.offset(), each.end()).stream().forEach(i -> reasons[i] = each.reason()));
        return runs(reasons);
    }

    private BitSet marked(Structure structure) {
        BitSet gaps = new BitSet(tokens.size());
        structure.skipped().forEach(gap -> gaps.or(marked(gap.start(), gap.end())));
        return gaps;
    }

    /** Tokens that share a character with a part of the text. */
    private BitSet marked(int start, int end) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).end() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        BitSet found = new BitSet();
        for (int i = low; i < tokens.size() && tokens.get(i).start() < end; i++) {
            found.set(i);
        }
        return found;
    }

    private List<Unread> runs(@Nullable Reason[] reasons) {
        List<Unread> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= reasons.length; i++) {
            if (i == reasons.length || reasons[i] != reasons[from]) {
                Reason reason = reasons[from];
                if (reason != null) {
                    int start = tokens.get(from).start();
                    runs.add(new Unread(start, tokens.get(i - 1).end() - start, i - from, reason));
                }
                from = i;
            }
        }
        return runs;
    }
}
