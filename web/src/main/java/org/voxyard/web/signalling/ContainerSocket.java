package org.voxyard.web.signalling;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A WebSocket of the container. */
final class ContainerSocket implements Socket {
    private static final System.Logger LOG = System.getLogger(ContainerSocket.class.getName());
    /** How long a peer that does not read may hold the TCP connection after we closed. */
    private static final long LINGER_MS = 5_000;

    private final Session session;

    ContainerSocket(Session session) {
        this.session = session;
    }

    @Override
    public void send(String text, Runnable done) {
        try {
            session.getAsyncRemote().sendText(text, result -> done.run());
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.log(DEBUG, "A message to a closing socket was dropped: {0}", e.getMessage());
            done.run();
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            LOG.log(DEBUG, "A ping to a closing socket was dropped: {0}", e.getMessage());
        }
    }

    @Override
    public void close(int code, String reason) {
        try {
            session.setMaxIdleTimeout(LINGER_MS);
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
        } catch (IOException | IllegalStateException e) {
            LOG.log(DEBUG, "The socket was closed already: {0}", e.getMessage());
        }
    }
}
