package org.voxyard.it.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A sine as a WAV file, 48 kHz and mono. It lasts whole periods, so that it can be repeated without a click. */
final class ToneFile {
    /** Peak level; two such tones at full volume are below full scale together. */
    static final double PEAK_DBFS = -12;

    private static final int SAMPLE_RATE = 48_000;
    private static final int SECONDS = 2;
    private static final Path FOLDER = Path.of("target", "tones");

    private ToneFile() {}

    /** Writes the file; returns its absolute path. */
    static Path write(int hertz) {
        Path file = FOLDER.resolve(hertz + ".wav").toAbsolutePath();
        AudioFormat format = new AudioFormat(SAMPLE_RATE, Short.SIZE, 1, true, false);
        try (var samples =
                new AudioInputStream(new ByteArrayInputStream(sine(hertz)), format, (long) SAMPLE_RATE * SECONDS)) {
            Files.createDirectories(FOLDER);
            AudioSystem.write(samples, AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sine(int hertz) {
        ByteBuffer pcm =
                ByteBuffer.allocate(SAMPLE_RATE * SECONDS * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        double amplitude = Short.MAX_VALUE * Math.pow(10, PEAK_DBFS / 20);
        while (pcm.hasRemaining()) {
            double seconds = (double) pcm.position() / Short.BYTES / SAMPLE_RATE;
            pcm.putShort((short) Math.round(amplitude * Math.sin(2 * Math.PI * hertz * seconds)));
        }
        return pcm.array();
    }
}
