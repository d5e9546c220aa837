package org.voxyard.web.signalling;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.Session;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/** Keeps the address of the peer, which a {@link Session} does not tell. */
public final class Handshake extends ServerEndpointConfig.Configurator {
    private static final String SOURCE = "org.voxyard.source";

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        HttpServletRequest http = CDI.current().select(HttpServletRequest.class).get();
        config.getUserProperties().put(SOURCE, http.getRemoteAddr());
    }

    /** Address of the peer, without port. */
    static String source(Session session) {
        return (String) session.getUserProperties().get(SOURCE);
    }
}
