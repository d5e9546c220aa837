package org.voxyard.web.signalling;

import static java.lang.System.Logger.Level.DEBUG;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.voxyard.application.MediaService;
import org.voxyard.web.WebLog;

/** Finds the handler of a request, sees to the order of voice-loop-client.md §3, and answers. */
@Singleton
final class Dispatcher {
    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());

    private final Map<String, RequestHandler> handlers = new HashMap<>();
    private final RequestHandler unknownEvent = new UnknownEvent();
    private final MediaService media;

    @Inject
    Dispatcher(@Any Instance<RequestHandler> handlers, MediaService media) {
        this((Iterable<RequestHandler>) handlers, media);
    }

    Dispatcher(Iterable<RequestHandler> handlers, MediaService media) {
        handlers.forEach(handler -> handler.events().forEach(event -> this.handlers.put(event, handler)));
        this.media = media;
    }

    /** Handles one message of a connection. Not to be called twice at a time for one connection. */
    void onMessage(Connection connection, String text) {
        try {
            if (!connection.isClosed()) {
                read(connection, text);
            }
        } catch (RuntimeException e) {
            WebLog.of(Dispatcher.class).messageNotAnswered(e);
            connection.close(CloseCodes.FAULT, "fault of the server");
        }
    }

    private void read(Connection connection, String text) {
        switch (RequestReader.read(text)) {
            case RequestReader.Understood(Request request) -> onRequest(connection, request);
            case RequestReader.Refused(int code, String reason) -> connection.close(code, reason);
        }
    }

    private void onRequest(Connection connection, Request request) {
        LOG.log(DEBUG, "{0}: {1}", connection.source(), request.event());
        connection.send(answer(connection, request));
        connection.closeWhenLeaving();
    }

    private Answer answer(Connection connection, Request request) {
        RequestHandler handler = handlers.getOrDefault(request.event(), unknownEvent);
        try {
            return Answer.success(request, handle(handler, connection, request));
        } catch (RequestFault fault) {
            return Answer.failure(request, fault, handler.failureResponse());
        }
    }

    private Object handle(RequestHandler handler, Connection connection, Request request) throws RequestFault {
        try {
            requirePhase(handler.needs(), connection);
            return handler.handle(connection, request);
        } catch (RuntimeException e) {
            throw Faults.of(request.event(), e);
        }
    }

    private void requirePhase(Phase needed, Connection connection) throws RequestFault {
        for (Phase phase : Phase.values()) {
            if (needed.reached(phase) && !isReached(phase, connection)) {
                throw phase.notReached();
            }
        }
    }

    private boolean isReached(Phase phase, Connection connection) throws RequestFault {
        return switch (phase) {
            case CONNECTED -> true;
            case AUTHENTICATED -> connection.signedIn().isPresent();
            case AUTHORISED -> connection.hasRole();
            case MEDIA_READY -> media.isReady(connection.operator());
        };
    }
}
