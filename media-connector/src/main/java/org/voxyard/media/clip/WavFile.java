package org.voxyard.media.clip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The sound of a RIFF WAVE file: PCM of 16 bit, 8 to 48 kHz, one or two channels, which are mixed to one. The chunks before and
 * behind format and data are skipped.
 */
final class WavFile {
    private static final int RIFF = 0x46464952;
    private static final int WAVE = 0x45564157;
    private static final int FMT = 0x20746d66;
    private static final int DATA = 0x61746164;
    private static final int PCM = 1;
    /** WAVE_FORMAT_EXTENSIBLE: the real format begins the GUID at offset 24. */
    private static final int EXTENSIBLE = 0xfffe;

    private static final int FORMAT_BYTES = 16;
    private static final int EXTENSIBLE_BYTES = 26;

    private final ByteBuffer data;
    private final int channels;
    private final int rate;

    private WavFile(ByteBuffer format, ByteBuffer data) throws IOException {
        this.data = data;
        channels = Short.toUnsignedInt(format.getShort(2));
        rate = format.getInt(4);
        int kind = Short.toUnsignedInt(format.getShort(0));
        boolean isExtended = kind == EXTENSIBLE && format.limit() >= EXTENSIBLE_BYTES;
        boolean isPcm = kind == PCM || (isExtended && format.getShort(24) == PCM);
        require(isPcm && format.getShort(14) == 16, "The file is not PCM of 16 bit.");
        require(channels == 1 || channels == 2, "The file has " + channels + " channels; it may have 1 or 2.");
        require(rate >= 8_000 && rate <= 48_000, "The file has " + rate + " Hz; it may have 8000 to 48000.");
        require(length() > 0, "The file holds no sound.");
    }

    /** Throws {@link IOException} with one sentence that says what is wrong. */
    static WavFile parse(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        require(in.limit() >= 12 && in.getInt(0) == RIFF && in.getInt(8) == WAVE, "The file is not a WAV file.");
        in.position(12);
        ByteBuffer format = chunk(in, FMT);
        require(format.limit() >= FORMAT_BYTES, "The file's format is cut off.");
        return new WavFile(format, chunk(in, DATA));
    }

    /** Samples a second. */
    int rate() {
        return rate;
    }

    /** Samples of each channel. */
    int length() {
        return data.limit() / (2 * channels);
    }

    /** A sample, −1 to 1; silence before the first and behind the last. */
    float sample(long index) {
        if (index < 0 || index >= length()) {
            return 0;
        }
        int offset = (int) index * 2 * channels;
        float left = data.getShort(offset) / 32_768f;
        return channels == 1 ? left : (left + data.getShort(offset + 2) / 32_768f) / 2;
    }

    /** The content of the next chunk of a kind; what was recorded to a pipe says a length beyond the end of the file. */
    private static ByteBuffer chunk(ByteBuffer in, int wanted) throws IOException {
        while (in.remaining() >= 8) {
            int kind = in.getInt();
            long length = Integer.toUnsignedLong(in.getInt());
            int available = (int) Math.min(length, in.remaining());
            if (kind == wanted) {
                ByteBuffer content = in.slice(in.position(), available).order(ByteOrder.LITTLE_ENDIAN);
                in.position(in.position() + available);
                return content;
            }
            in.position((int) Math.min(in.limit(), in.position() + length + (length & 1)));
        }
        throw new IOException("The file is not a WAV file: a part of it is missing.");
    }

    private static void require(boolean good, String sentence) throws IOException {
        if (!good) {
            throw new IOException(sentence);
        }
    }
}
