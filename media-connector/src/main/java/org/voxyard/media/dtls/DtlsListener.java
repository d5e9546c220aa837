package org.voxyard.media.dtls;

/**
 * What a session tells its owner. Called on the session's own tasks, never on the thread that offers datagrams, so the
 * owner hands everything on through a queue. Silent after {@link DtlsSession#close}, except for a call that crosses it.
 */
public interface DtlsListener {

    /** The peer proved its fingerprint; install the keys now, its media follows at once. At most one call. */
    void onKeys(SrtpKeys keys);

    /** The peer closed an established session (close_notify or a fatal alert). The last call. */
    void onClosed();

    /** The handshake failed; the sentence says why and holds no secret. The last call; no keys were given before. */
    void onFailed(String sentence);
}
