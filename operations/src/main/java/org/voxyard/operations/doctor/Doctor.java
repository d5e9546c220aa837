package org.voxyard.operations.doctor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.voxyard.operations.NodeSettings;

/** Looks at a node, whether its server runs or not, in the order in which a start would fail. */
public final class Doctor {
    private final NodeSettings node;

    public Doctor(NodeSettings node) {
        this.node = node;
    }

    /** Everything, from outside the server. */
    public List<Finding> examine() {
        ServerProbe server = ServerProbe.of(node);
        Check ports = server.answers() ? new ListeningCheck(node) : new PortsCheck(node);
        return checks(ports, new DatabaseCheck(node.database(), server.answers()), server).stream()
                .map(Check::look)
                .toList();
    }

    /**
     * The same for the running server to do, which knows more of two things than anybody outside.
     *
     * @param database looks at the server's own connections
     * @param server looks at the server's own health
     */
    public List<Check> checksOfServer(Check database, Check server) {
        return checks(new ListeningCheck(node), database, server);
    }

    /** The first thing that a server about to start would fail at. */
    public Optional<Finding> obstacle() {
        return Stream.<Check>of(
                        new PortsCheck(node), new MulticastCheck(node), new DatabaseCheck(node.database(), false))
                .map(Check::look)
                .filter(Finding::isFault)
                .findFirst();
    }

    private List<Check> checks(Check ports, Check database, Check server) {
        return List.of(
                new JdkCheck(),
                new SettingsCheck(System.getenv().keySet()),
                ports,
                new MulticastCheck(node),
                new CertificateCheck(node),
                database,
                new ClockCheck(),
                new MicrophoneCheck(node),
                server);
    }
}
