package org.voxyard.operations.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.voxyard.operations.NodeSettings;

/** HTTPS has a certificate that opens with its password and holds now and for a while. */
final class CertificateCheck implements Check {
    private static final String SUBJECT = "certificate";
    private static final Duration SOON = Duration.ofDays(30);

    private final Path folder;
    private final Clock clock;

    CertificateCheck(NodeSettings node) {
        this(node.dataFolder().resolve("tls"), Clock.systemUTC());
    }

    CertificateCheck(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        Path file = folder.resolve("server.p12");
        if (!Files.exists(file)) {
            return Finding.inOrder(SUBJECT, "There is none yet: the first start makes one in " + folder + ".");
        }
        try {
            return read(file)
                    .map(this::judge)
                    .orElseGet(() -> Finding.fault(SUBJECT, file + " holds no key with a certificate: replace it."));
        } catch (IOException | GeneralSecurityException e) {
            return Finding.fault(
                    SUBJECT, file + " does not open with the password in server.properties: " + e.getMessage());
        }
    }

    private Optional<X509Certificate> read(Path file) throws IOException, GeneralSecurityException {
        Properties properties = new Properties();
        try (InputStream stream = Files.newInputStream(folder.resolve("server.properties"))) {
            properties.load(stream);
        }
        char[] password = properties.getProperty("voxyard.tls.password", "").toCharArray();
        KeyStore store = KeyStore.getInstance(file.toFile(), password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return Optional.of((X509Certificate) store.getCertificate(alias));
            }
        }
        return Optional.empty();
    }

    private Finding judge(X509Certificate certificate) {
        Instant now = clock.instant();
        Instant end = certificate.getNotAfter().toInstant();
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            return Finding.fault(SUBJECT, "It begins to hold in the future: set this host's clock.");
        }
        if (now.isAfter(end)) {
            return Finding.fault(
                    SUBJECT, "It ended on " + end + ": delete " + folder + " and start, or install another.");
        }
        String names = "For " + String.join(", ", names(certificate)) + ", until " + end + ".";
        return now.plus(SOON).isAfter(end)
                ? Finding.note(SUBJECT, names + " Renew it soon.")
                : Finding.inOrder(SUBJECT, names);
    }

    private static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names =
                    Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of());
            return names.stream().map(name -> name.get(1).toString()).toList();
        } catch (GeneralSecurityException e) {
            return List.of("names that cannot be read");
        }
    }
}
