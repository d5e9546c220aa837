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

    /** Everything. */
    public List<Finding> examine() {
        ServerProbe server = ServerProbe.of(node);
        return Stream.<Check>concat(
                        Stream.of(new JdkCheck()),
                        Stream.of(
                                new PortsCheck(node, server.answers()),
                                new MulticastCheck(node),
                                new CertificateCheck(node),
                                new DatabaseCheck(node.database(), server.answers()),
                                new ClockCheck(),
                                new MicrophoneCheck(node),
                                server))
                .map(Check::look)
                .toList();
    }

    /** The first thing that a server about to start would fail at. */
    public Optional<Finding> obstacle() {
        return Stream.<Check>of(
                        new PortsCheck(node, false),
                        new MulticastCheck(node),
                        new DatabaseCheck(node.database(), false))
                .map(Check::look)
                .filter(Finding::isFault)
                .findFirst();
    }
}
