package org.voxyard.media.ice;

/** Message types: method Binding in its four classes (RFC 8489 §5). */
final class StunType {
    static final int BINDING_REQUEST = 0x0001;
    static final int BINDING_INDICATION = 0x0011;
    static final int BINDING_SUCCESS = 0x0101;
    static final int BINDING_ERROR = 0x0111;

    private StunType() {}
}
