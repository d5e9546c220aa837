package org.voxyard.media.clip;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** WAV files of a tone. */
final class Wav {
    private Wav() {}

    /** A second of a sine of 440 Hz at half of full scale, the same on all channels. */
    static byte[] tone(int rate, int channels) {
        byte[] wav = header(rate, channels, 16, rate * channels * 2);
        ByteBuffer file = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).position(44);
        for (int i = 0; i < rate; i++) {
            for (int channel = 0; channel < channels; channel++) {
                file.putShort((short) (16_384 * Math.sin(2 * Math.PI * 440 * i / rate)));
            }
        }
        return wav;
    }

    /** Silence, or what says that it is. */
    static byte[] header(int rate, int channels, int bits, int dataBytes) {
        ByteBuffer file = ByteBuffer.allocate(44 + dataBytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(36 + dataBytes).put(ascii("WAVEfmt ")).putInt(16);
        file.putShort((short) 1).putShort((short) channels).putInt(rate);
        file.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        return file.put(ascii("data")).putInt(dataBytes).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
