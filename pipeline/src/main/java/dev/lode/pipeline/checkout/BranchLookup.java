package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** Finds the commit that a repository of this machine is read at. */
final class BranchLookup {

    private BranchLookup() {}

    /**
     * @param branch short name, or empty when it is no branch
     * @param commit empty when the repository has none
     */
    record Tip(String branch, Optional<ObjectId> commit) {}

    static Tip find(Repository repository, String name, Optional<String> wanted) throws IOException {
        if (wanted.isPresent()) {
            return named(repository, name, wanted.get());
        }
        Ref head = repository.exactRef(Constants.HEAD);
        if (head == null) {
            throw new LodeException.Repository(
                    "NOT_A_REPO", name + ": its HEAD cannot be read", "Check the repository with git status.");
        }
        String branch =
                head.isSymbolic() ? Repository.shortenRefName(head.getTarget().getName()) : "";
        if (head.getObjectId() == null) {
            if (!repository.getRefDatabase().getRefsByPrefix(Constants.R_REFS).isEmpty()) {
                throw noBranch(name, "HEAD points to branch '" + branch + "', which does not exist");
            }
            return new Tip(branch, Optional.empty());
        }
        return new Tip(branch, Optional.of(head.getObjectId()));
    }

    private static Tip named(Repository repository, String name, String wanted) throws IOException {
        refuseUnfit(wanted);
        for (String prefix : List.of(Constants.R_HEADS, Constants.R_REMOTES + "origin/", Constants.R_TAGS, "")) {
            boolean whole = prefix.isEmpty() && !wanted.startsWith(Constants.R_REFS);
            Ref ref = whole ? null : repository.exactRef(prefix + wanted);
            if (ref != null && ref.getObjectId() != null) {
                boolean tag = ref.getName().startsWith(Constants.R_TAGS);
                return new Tip(tag ? "" : branchName(ref.getName()), Optional.of(ref.getObjectId()));
            }
        }
        if (ObjectId.isId(wanted)) {
            return new Tip("", Optional.of(ObjectId.fromString(wanted)));
        }
        throw noBranch(name, "there is no branch or tag '" + wanted + "'");
    }

    static RevCommit commit(RevWalk walk, String name, ObjectId id) throws IOException {
        try {
            return walk.parseCommit(id);
        } catch (IncorrectObjectTypeException e) {
            throw noBranch(name, id.name() + " is no commit");
        }
    }

    /** The commit or tagged object that a ref holds. */
    static Optional<ObjectId> peeled(Repository repository, String name) throws IOException {
        Ref ref = repository.exactRef(name);
        if (ref == null || ref.getObjectId() == null) {
            return Optional.empty();
        }
        ObjectId peeled = repository.getRefDatabase().peel(ref).getPeeledObjectId();
        return Optional.of(peeled != null ? peeled : ref.getObjectId());
    }

    private static String branchName(String ref) {
        String remote = Constants.R_REMOTES + "origin/";
        return ref.startsWith(remote) ? ref.substring(remote.length()) : Repository.shortenRefName(ref);
    }

    /** A ref that a command line could take for an option, or that is none, is a mistake of the user's. */
    static void refuseUnfit(String ref) {
        if (ref.startsWith("-") || !Repository.isValidRefName(Constants.R_HEADS + ref)) {
            throw new LodeException.Configuration(
                    "REF_NOT_ALLOWED",
                    "'" + RepositoryLocation.shown(ref) + "' is no name of a branch, tag or commit",
                    "Give a branch, a tag, or 40 hex digits.");
        }
    }

    static LodeException noBranch(String name, String why) {
        return new LodeException.Repository(
                "NO_DEFAULT_BRANCH",
                name + ": " + why,
                "Name the branch to read (--ref, or ref: in the configuration).");
    }
}
