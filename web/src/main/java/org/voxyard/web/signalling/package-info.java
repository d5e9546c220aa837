/**
 * The voice-loop client protocol on WebSocket {@code /api} (voice-loop-client.md).
 *
 * <p>One message's journey: {@link org.voxyard.web.signalling.SignallingEndpoint} takes a text off the socket, the
 * connection's {@link org.voxyard.web.signalling.Inbox} keeps the order, {@link org.voxyard.web.signalling.RequestReader}
 * parses, {@link org.voxyard.web.signalling.Dispatcher} asks the {@link org.voxyard.web.signalling.RequestHandler} of the
 * event, and the answer leaves through the connection's {@link org.voxyard.web.signalling.Outbox}.
 */
package org.voxyard.web.signalling;
