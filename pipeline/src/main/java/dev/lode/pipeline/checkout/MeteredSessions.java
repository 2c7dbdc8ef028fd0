package dev.lode.pipeline.checkout;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession;
import org.eclipse.jgit.transport.RemoteSession2;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;

/** Sessions over ssh in which a server may send what its allowance holds. */
final class MeteredSessions extends SshSessionFactory {

    private final SshSessionFactory sessions;
    private final Allowance allowance;

    MeteredSessions(SshSessionFactory sessions, Allowance allowance) {
        this.sessions = sessions;
        this.allowance = allowance;
    }

    @Override
    public RemoteSession getSession(URIish server, CredentialsProvider logins, FS files, int timeout)
            throws TransportException {
        return new Session(sessions.getSession(server, logins, files, timeout), allowance);
    }

    @Override
    public String getType() {
        return sessions.getType();
    }

    private record Session(RemoteSession session, Allowance allowance) implements RemoteSession2 {

        @Override
        public Process exec(String command, int timeout) throws IOException {
            return new Metered(session.exec(command, timeout), allowance);
        }

        @Override
        public Process exec(String command, Map<String, String> environment, int timeout) throws IOException {
            return session instanceof RemoteSession2 modern
                    ? new Metered(modern.exec(command, environment, timeout), allowance)
                    : exec(command, timeout);
        }

        @Override
        public void disconnect() {
            session.disconnect();
        }
    }

    /** A command on the server. */
    private static final class Metered extends Process {

        private final Process process;
        private final InputStream in;

        Metered(Process process, Allowance allowance) {
            this.process = process;
            this.in = new MeteredStream(process.getInputStream(), allowance);
        }

        @Override
        public OutputStream getOutputStream() {
            return process.getOutputStream();
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public InputStream getErrorStream() {
            return process.getErrorStream();
        }

        @Override
        public int waitFor() throws InterruptedException {
            return process.waitFor();
        }

        @Override
        public int exitValue() {
            return process.exitValue();
        }

        @Override
        public void destroy() {
            process.destroy();
        }
    }
}
