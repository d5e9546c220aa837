package org.voxyard.media.codec;

/**
 * How an encoder is set up.
 *
 * @param application what the encoder optimises for
 * @param channels 1, or 2 for interleaved stereo
 * @param frameSamples per channel and packet at 48 kHz: 120, 240, 480, 960, 1920 or 2880
 * @param bitrate in bit/s, 6000 to 510000
 * @param complexity 0 (cheap) to 10 (good)
 * @param fec whether each packet repeats the one before coarsely (in-band FEC); has effect when loss is expected
 * @param expectedLossPercent 0 to 100
 * @param dtx whether silence makes packets of at most 2 bytes, which need not be sent
 */
public record OpusSettings(
        Application application,
        int channels,
        int frameSamples,
        int bitrate,
        int complexity,
        boolean fec,
        int expectedLossPercent,
        boolean dtx) {

    /** OPUS_APPLICATION_* of libopus. */
    public enum Application {
        /** Speech; look-ahead 6.5 ms. */
        VOIP(2048),
        /** Music and mixed content; look-ahead 6.5 ms. */
        AUDIO(2049),
        /** CELT only: look-ahead 2.5 ms, no FEC. */
        RESTRICTED_LOWDELAY(2051);

        final int code;

        Application(int code) {
            this.code = code;
        }
    }

    public OpusSettings {
        require(channels == 1 || channels == 2, "channels", channels);
        require(isFrame(frameSamples), "frameSamples", frameSamples);
        require(bitrate >= 6_000 && bitrate <= 510_000, "bitrate", bitrate);
        require(complexity >= 0 && complexity <= 10, "complexity", complexity);
        require(expectedLossPercent >= 0 && expectedLossPercent <= 100, "expectedLossPercent", expectedLossPercent);
    }

    /** Mono speech in 20 ms packets at 32 kbit/s, complexity 5, no FEC, no DTX. */
    public static OpusSettings speech() {
        return speech(1);
    }

    /** As {@link #speech()}, with 32 kbit/s for each of 1 or 2 channels. */
    public static OpusSettings speech(int channels) {
        return new OpusSettings(Application.VOIP, channels, 960, channels * 32_000, 5, false, 0, false);
    }

    public OpusSettings withApplication(Application other) {
        return new OpusSettings(other, channels, frameSamples, bitrate, complexity, fec, expectedLossPercent, dtx);
    }

    public OpusSettings withChannels(int count) {
        return new OpusSettings(application, count, frameSamples, bitrate, complexity, fec, expectedLossPercent, dtx);
    }

    public OpusSettings withFrameSamples(int samples) {
        return new OpusSettings(application, channels, samples, bitrate, complexity, fec, expectedLossPercent, dtx);
    }

    public OpusSettings withBitrate(int bitsPerSecond) {
        return new OpusSettings(
                application, channels, frameSamples, bitsPerSecond, complexity, fec, expectedLossPercent, dtx);
    }

    public OpusSettings withComplexity(int level) {
        return new OpusSettings(application, channels, frameSamples, bitrate, level, fec, expectedLossPercent, dtx);
    }

    /** In-band FEC for a path that loses this many of 100 packets. */
    public OpusSettings withFec(int lossPercent) {
        return new OpusSettings(application, channels, frameSamples, bitrate, complexity, true, lossPercent, dtx);
    }

    public OpusSettings withDtx() {
        return new OpusSettings(
                application, channels, frameSamples, bitrate, complexity, fec, expectedLossPercent, true);
    }

    private static boolean isFrame(int samples) {
        return switch (samples) {
            case 120, 240, 480, 960, 1920, 2880 -> true;
            default -> false;
        };
    }

    private static void require(boolean valid, String name, int value) {
        if (!valid) {
            throw new IllegalArgumentException(name + " out of range: " + value);
        }
    }
}
