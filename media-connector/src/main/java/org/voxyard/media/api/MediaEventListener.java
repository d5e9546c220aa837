package org.voxyard.media.api;

/** Receives the engine's events; also the message listener interface of message-driven beans on the resource adapter. */
@FunctionalInterface
public interface MediaEventListener {
    /** Called on an event thread, never on a real-time thread; may block, but later events wait meanwhile. */
    void onMediaEvent(MediaEvent event);
}
