package dev.lode.pipeline.checkout;

import dev.lode.pipeline.LodeException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are trusted: those of the JDK, and those of a file that the user names. Nothing trusts all. */
final class TrustedAuthorities {

    private TrustedAuthorities() {}

    /** @throws LodeException.Configuration {@code CA_CERT} when the file holds no certificates */
    static TrustManager[] with(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            Collection<? extends Certificate> added =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (added.isEmpty()) {
                throw unreadable(pem);
            }
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int number = 0;
            for (Certificate certificate : added) {
                all.setCertificateEntry("added-" + number++, certificate);
            }
            for (X509Certificate certificate : known()) {
                all.setCertificateEntry("known-" + number++, certificate);
            }
            return managers(all);
        } catch (IOException | GeneralSecurityException e) {
            throw unreadable(pem);
        }
    }

    private static X509Certificate[] known() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager authorities) {
                return authorities.getAcceptedIssuers();
            }
        }
        return new X509Certificate[0];
    }

    /** @param trusted the JDK's own when absent */
    @SuppressWarnings("NullAway") // The JDK reads null as: its own.
    private static TrustManager[] managers(@Nullable KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }

    private static LodeException unreadable(Path pem) {
        return new LodeException.Configuration(
                "CA_CERT",
                "'" + pem + "' cannot be read as certificates",
                "Name a file with certificates in PEM form (--ca-cert, or ca_cert in the configuration).");
    }
}
