package dev.lode.pipeline.checkout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;

/**
 * A short digest of what besides the branch decides what history tells: names and ids of all tags, and where a shallow
 * clone ends. The same on a server and in a whole clone of it; empty when there is neither.
 */
final class RefState {

    private static final int BYTES = 8;

    private RefState() {}

    /** Of what a server advertises. */
    static String of(Collection<Ref> refs) {
        return digest(tags(refs));
    }

    static String of(Repository repository) throws IOException {
        TreeSet<String> lines = tags(repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS));
        repository.getObjectDatabase().getShallowCommits().forEach(commit -> lines.add("shallow " + commit.name()));
        return digest(lines);
    }

    private static TreeSet<String> tags(Collection<Ref> refs) {
        TreeSet<String> lines = new TreeSet<>();
        for (Ref ref : refs) {
            ObjectId id = ref.getObjectId();
            if (id != null && ref.getName().startsWith(Constants.R_TAGS)) {
                lines.add(ref.getName() + " " + id.name());
            }
        }
        return lines;
    }

    private static String digest(TreeSet<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
