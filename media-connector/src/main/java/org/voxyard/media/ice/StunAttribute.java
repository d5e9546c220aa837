package org.voxyard.media.ice;

/** Attribute types (RFC 8489 §18.3, RFC 8445 §16.1). Those below 0x8000 must be understood. */
final class StunAttribute {
    static final int USERNAME = 0x0006;
    static final int MESSAGE_INTEGRITY = 0x0008;
    static final int ERROR_CODE = 0x0009;
    static final int UNKNOWN_ATTRIBUTES = 0x000A;
    static final int MESSAGE_INTEGRITY_SHA256 = 0x001C;
    static final int XOR_MAPPED_ADDRESS = 0x0020;
    static final int PRIORITY = 0x0024;
    static final int USE_CANDIDATE = 0x0025;
    static final int FINGERPRINT = 0x8028;
    static final int ICE_CONTROLLED = 0x8029;
    static final int ICE_CONTROLLING = 0x802A;

    private static final int FIRST_OPTIONAL = 0x8000;

    private StunAttribute() {}

    /** Whether a message with this attribute may be processed though we know nothing of it. */
    static boolean isUnderstoodOrOptional(int type) {
        return type >= FIRST_OPTIONAL
                || switch (type) {
                    case USERNAME,
                            MESSAGE_INTEGRITY,
                            ERROR_CODE,
                            UNKNOWN_ATTRIBUTES,
                            MESSAGE_INTEGRITY_SHA256,
                            XOR_MAPPED_ADDRESS,
                            PRIORITY,
                            USE_CANDIDATE -> true;
                    default -> false;
                };
    }
}
