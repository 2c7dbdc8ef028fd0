package dev.lode.pipeline.checkout;

import java.util.Optional;
import org.eclipse.jgit.transport.CredentialItem;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.URIish;

/** Answers JGit's questions for name and password of one host; all other questions, and other hosts, get no answer. */
final class LoginProvider extends CredentialsProvider {

    private final RepositoryLocation.Network location;
    private final Credentials credentials;

    LoginProvider(RepositoryLocation.Network location, Credentials credentials) {
        this.location = location;
        this.credentials = credentials;
    }

    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public boolean supports(CredentialItem... items) {
        for (CredentialItem item : items) {
            if (!(item instanceof CredentialItem.Username) && !(item instanceof CredentialItem.Password)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean get(URIish uri, CredentialItem... items) {
        Optional<Credentials.Login> login = uri.getHost() == null ? Optional.empty() : login(uri.getHost());
        if (login.isEmpty() || !supports(items)) {
            return false;
        }
        for (CredentialItem item : items) {
            if (item instanceof CredentialItem.Username user) {
                user.setValue(login.get().user());
            } else if (item instanceof CredentialItem.Password password) {
                password.setValue(login.get().password().toCharArray());
            }
        }
        return true;
    }

    private Optional<Credentials.Login> login(String host) {
        boolean written =
                host.equalsIgnoreCase(location.host()) && !location.user().isEmpty();
        return written
                ? Optional.of(new Credentials.Login(location.user(), location.password()))
                : credentials.login(host);
    }
}
