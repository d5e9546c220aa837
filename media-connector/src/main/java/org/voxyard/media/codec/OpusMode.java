package org.voxyard.media.codec;

/** Operating modes of Opus (RFC 6716 §3.1, table 2). */
public enum OpusMode {
    /** Linear prediction: speech, up to wide-band. */
    SILK,
    /** Both layers: speech, super-wide-band and full band. */
    HYBRID,
    /** MDCT: music and low delay. */
    CELT
}
