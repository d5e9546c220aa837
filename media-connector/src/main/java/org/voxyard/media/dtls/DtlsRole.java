package org.voxyard.media.dtls;

/** Who sends the ClientHello (RFC 5763 §5): the side whose SDP says {@code a=setup:active}. */
public enum DtlsRole {
    CLIENT,
    SERVER;

    /** The role that the peer plays against this one. */
    public DtlsRole opposite() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
