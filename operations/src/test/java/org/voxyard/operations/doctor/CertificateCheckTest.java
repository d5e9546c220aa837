package org.voxyard.operations.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.operations.doctor.Finding.Verdict;

class CertificateCheckTest {
    @TempDir
    Path folder;

    @Test
    void beforeTheFirstStartThereIsNone() {
        assertEquals(Verdict.IN_ORDER, lookIn(Duration.ZERO).verdict());
    }

    @Test
    void aGoodOneTellsItsNames() throws Exception {
        make("pass");
        Finding found = lookIn(Duration.ZERO);
        assertTrue(found.verdict() == Verdict.IN_ORDER && found.sentence().contains("localhost"), found.sentence());
    }

    @Test
    void itsEndIsToldAMonthBeforeAndIsAFaultAfterwards() throws Exception {
        make("pass");
        assertEquals(Verdict.NOTE, lookIn(Duration.ofDays(80)).verdict());
        assertEquals(Verdict.FAULT, lookIn(Duration.ofDays(100)).verdict());
    }

    @Test
    void aClockThatIsBehindIsAFault() throws Exception {
        make("pass");
        assertTrue(lookIn(Duration.ofDays(-2)).sentence().contains("clock"));
    }

    @Test
    void aWrongPasswordIsAFault() throws Exception {
        make("other");
        assertEquals(Verdict.FAULT, lookIn(Duration.ZERO).verdict());
    }

    private Finding lookIn(Duration fromNow) {
        return new CertificateCheck(folder, Clock.fixed(Instant.now().plus(fromNow), ZoneOffset.UTC)).look();
    }

    /** One that lasts 90 days, with the password that is written down. */
    private void make(String written) throws IOException, InterruptedException {
        Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        Process process = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=test",
                        "-keyalg",
                        "EC",
                        "-validity",
                        "90",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-keystore",
                        folder.resolve("server.p12").toString())
                .inheritIO()
                .start();
        assertEquals(0, process.waitFor());
        String password = written.equals("pass") ? "secret" : written;
        Files.writeString(folder.resolve("server.properties"), "voxyard.tls.password=" + password);
    }
}
