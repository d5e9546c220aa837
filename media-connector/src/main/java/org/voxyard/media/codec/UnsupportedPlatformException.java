package org.voxyard.media.codec;

/** No native library for this operating system and processor: nothing can be decoded here. */
public final class UnsupportedPlatformException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedPlatformException(String library, String system, String processor) {
        super("Audio cannot work here: there is no " + library + " library for " + system + " on " + processor
                + "; use Linux on x86-64 or arm64.");
    }
}
