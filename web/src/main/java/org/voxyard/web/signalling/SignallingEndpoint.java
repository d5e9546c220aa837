package org.voxyard.web.signalling;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;

/** One client's WebSocket as the container sees it; the container makes an instance for each. */
@ServerEndpoint(value = "/api", configurator = Handshake.class)
public class SignallingEndpoint {
    private static final System.Logger LOG = System.getLogger(SignallingEndpoint.class.getName());
    private static final int REQUESTS_PER_SECOND = 200;
    private static final int REQUESTS_AT_ONCE = 400;

    private final TokenBucket rate = new TokenBucket(REQUESTS_PER_SECOND, REQUESTS_AT_ONCE, System.nanoTime());
    private final MessageAssembly message = new MessageAssembly();

    @Inject
    private Reception reception;

    @Inject
    private Dispatcher dispatcher;

    @Inject
    private Workers workers;

    private Connection connection;
    private Inbox inbox;

    @OnOpen
    public void onOpen(Session session) {
        session.setMaxIdleTimeout(0);
        reception
                .open(new ContainerSocket(session), Handshake.source(session), System.nanoTime())
                .ifPresent(this::serve);
    }

    @OnMessage
    public void onPart(String part, boolean last) {
        if (connection == null || connection.isClosed()) {
            return;
        }
        if (!message.add(part)) {
            connection.close(CloseCodes.TOO_BIG, "The message is longer than 256 KiB.");
        } else if (last) {
            onMessage(message.take());
        }
    }

    @OnMessage
    public void onPong(PongMessage pong) {
        if (connection != null) {
            connection.pong();
        }
    }

    @OnMessage
    public void onBinary(byte[] binary, Session session) {
        new ContainerSocket(session).close(CloseReason.CloseCodes.CANNOT_ACCEPT.getCode(), "text messages only");
    }

    @OnClose
    public void onClose(CloseReason reason) {
        if (connection != null) {
            reception.closed(connection, "The connection closed: " + reason.getCloseCode() + ".");
        }
    }

    @OnError
    public void onError(Throwable error) {
        LOG.log(DEBUG, "A socket failed: {0}", error.toString());
    }

    private void onMessage(String text) {
        if (!rate.tryTake(System.nanoTime()) || !inbox.offer(text)) {
            connection.close(CloseCodes.POLICY, "too many messages");
        }
    }

    private void serve(Connection opened) {
        connection = opened;
        inbox = new Inbox(workers.executor(), text -> dispatcher.onMessage(opened, text));
    }
}
