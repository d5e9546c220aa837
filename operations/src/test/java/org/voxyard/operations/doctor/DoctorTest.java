package org.voxyard.operations.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxyard.operations.NodeSettings;
import org.voxyard.operations.database.Database;
import org.voxyard.operations.database.H2Database;
import org.voxyard.operations.database.PostgreSqlDatabase;
import org.voxyard.operations.doctor.Finding.Verdict;

class DoctorTest {
    @TempDir
    Path data;

    @Test
    void aHostThatIsInOrderHasNoFault() {
        List<Finding> findings = new Doctor(node("127.0.0.1", Optional.empty(), h2())).examine();
        assertEquals(List.of(), findings.stream().filter(Finding::isFault).toList());
        assertEquals(
                List.of(
                        "JDK",
                        "settings",
                        "ports",
                        "multicast",
                        "certificate",
                        "database",
                        "clock",
                        "microphone",
                        "server"),
                findings.stream().map(Finding::subject).toList());
    }

    @Test
    void aTakenTcpPortIsNamed() throws IOException {
        NodeSettings node = node("127.0.0.1", Optional.empty(), h2());
        try (ServerSocket taken = new ServerSocket(node.httpsPort(), 1, InetAddress.getLoopbackAddress())) {
            String sentence = new Doctor(node).obstacle().orElseThrow().sentence();
            assertTrue(sentence.startsWith("Cannot use TCP port " + taken.getLocalPort() + " on 127.0.0.1"), sentence);
        }
    }

    @Test
    void aTakenUdpPortIsNamed() throws IOException {
        NodeSettings node = node("127.0.0.1", Optional.empty(), h2());
        try (DatagramSocket taken =
                new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), node.mediaPort()))) {
            String sentence = new Doctor(node).obstacle().orElseThrow().sentence();
            assertTrue(sentence.startsWith("Cannot use UDP port " + taken.getLocalPort()), sentence);
        }
    }

    @Test
    void anAddressOfAnotherHostIsNamed() {
        Finding ports = new PortsCheck(node("192.0.2.1", Optional.empty(), h2())).look();
        assertTrue(
                ports.isFault() && ports.sentence().contains("192.0.2.1, which this host does not have"),
                ports.sentence());
    }

    @Test
    void anInterfaceThatIsMissingIsNamed() {
        Finding multicast = new MulticastCheck(node("127.0.0.1", Optional.of("eth99"), h2())).look();
        assertEquals(
                "This host has no network interface eth99: set VOXYARD_MULTICAST_INTERFACE to one that it has.",
                multicast.sentence());
    }

    @Test
    void aDatabaseThatNobodyServesIsAFaultInWords() {
        var nowhere = new PostgreSqlDatabase("jdbc:postgresql://127.0.0.1:1/voxyard", "anna", "secret", data);
        Finding database = new DatabaseCheck(nowhere, false).look();
        assertTrue(database.isFault() && database.sentence().contains("nobody answers there"), database.sentence());
        assertFalse(database.sentence().contains("secret"));
    }

    @Test
    void aServerWhosePortsNobodyListensAtIsAtFault() {
        Finding ports = new ListeningCheck(node("127.0.0.1", Optional.empty(), h2())).look();
        assertTrue(
                ports.isFault() && ports.sentence().startsWith("Nobody answers at HTTP's TCP port"), ports.sentence());
    }

    @Test
    void aVariableThatIsMisspeltIsNamed() {
        Finding settings = new SettingsCheck(Set.of("HOME", "VOXYARD_MEDIAPORT", "VOXYARD_MEDIA_PORT")).look();
        assertEquals(Verdict.NOTE, settings.verdict());
        assertTrue(settings.sentence().contains(": VOXYARD_MEDIAPORT."), settings.sentence());
    }

    @Test
    void onTheNetworkTheMicrophoneNeedsHttps() {
        assertEquals(
                Verdict.NOTE,
                new MicrophoneCheck(node("0.0.0.0", Optional.empty(), h2()))
                        .look()
                        .verdict());
        assertEquals(
                Verdict.IN_ORDER,
                new MicrophoneCheck(node("127.0.0.1", Optional.empty(), h2()))
                        .look()
                        .verdict());
    }

    private Database h2() {
        return new H2Database(data.resolve("db"), data.resolve("door"));
    }

    /** Ports of its own, which nobody else's server has. */
    private NodeSettings node(String address, Optional<String> multicastInterface, Database database) {
        int offset = FreeOffset.find();
        return new NodeSettings(data, address, offset, 10_000 + offset, multicastInterface, database);
    }
}
