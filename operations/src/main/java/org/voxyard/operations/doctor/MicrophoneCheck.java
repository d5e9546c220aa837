package org.voxyard.operations.doctor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.voxyard.operations.NodeSettings;

/** Where the console's page is a secure origin, for nowhere else do browsers give the microphone. */
final class MicrophoneCheck implements Check {
    private static final String SUBJECT = "microphone";

    private final NodeSettings node;

    MicrophoneCheck(NodeSettings node) {
        this.node = node;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        try {
            InetAddress address = InetAddress.getByName(node.bindAddress());
            return address.isLoopbackAddress() ? onThisHost() : onTheNetwork(address);
        } catch (UnknownHostException e) {
            return Finding.fault(
                    SUBJECT, "VOXYARD_BIND_ADDRESS is " + node.bindAddress() + ", which does not resolve.");
        }
    }

    private Finding onThisHost() {
        return Finding.inOrder(
                SUBJECT,
                "Browsers on this host give it to http://localhost:%d/ (by that name).".formatted(node.httpPort()));
    }

    private Finding onTheNetwork(InetAddress address) throws UnknownHostException {
        String host = address.isAnyLocalAddress() ? InetAddress.getLocalHost().getHostName() : node.bindAddress();
        return Finding.note(
                SUBJECT,
                "Browsers give it only to https://%s:%d/, never to http there; a certificate that they do not trust makes them warn first."
                        .formatted(host, node.httpsPort()));
    }
}
