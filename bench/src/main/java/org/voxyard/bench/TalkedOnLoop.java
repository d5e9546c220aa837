package org.voxyard.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.voxyard.media.codec.OpusLibrary;
import org.voxyard.media.peer.BrowserTraits;
import org.voxyard.media.peer.PacketListener;
import org.voxyard.media.peer.SimulatedBrowsers;

/** Loop FLIGHT of a running server with the demo, on which the flight director sends a steady tone; and an ear on it. */
final class TalkedOnLoop implements AutoCloseable {
    static final String NAME = "FLIGHT";
    static final String LISTENER = "eecom";

    private static final String TALKER = "flight";
    private static final int SPEECH_DBOV = 20;
    private static final long PATIENCE_S = 5;
    private static final long LOOK_NS = 5_000_000;

    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final OpusLibrary opus = OpusLibrary.load(Sound.DATA_FOLDER);
    private final SimulatedBrowsers browsers = SimulatedBrowsers.start();
    private final BlockingQueue<Long> onsets = new LinkedBlockingQueue<>();
    private final Operator talker;
    private final float threshold;
    private OnsetListener ear;

    private TalkedOnLoop(URI server) throws Exception {
        this.server = server;
        talker = Operator.connect(http, server, browsers.open());
        talker.signIn(TALKER).switchAllOff().talk(NAME);
        talker.browser().talk(new Mouth(Sound.tone(opus)), SPEECH_DBOV);
        threshold = listenerThreshold();
    }

    /** Signs the talker in and lets him talk. */
    static TalkedOnLoop start(Options options) throws Exception {
        return new TalkedOnLoop(URI.create(options.text("url", "http://localhost:8080/")));
    }

    /** A page for the listener, not signed in. */
    Operator openListener() throws Exception {
        onsets.clear();
        ear = new OnsetListener(opus, threshold, onsets::add);
        return Operator.connect(http, server, browsers.open(BrowserTraits.USUAL, ear));
    }

    /** Waits until the listener hears nothing any more, and a little longer. */
    void awaitSilence(long longerNs) {
        while (!ear.isSilent(System.nanoTime())) {
            LockSupport.parkNanos(LOOK_NS);
        }
        LockSupport.parkNanos(longerNs);
    }

    /** When the listener began to hear the tone. */
    long awaitOnset() throws InterruptedException {
        Long onsetNs = onsets.poll(PATIENCE_S, TimeUnit.SECONDS);
        if (onsetNs == null) {
            throw new IllegalStateException(LISTENER + " heard nothing on " + NAME + " for " + PATIENCE_S + " s.");
        }
        return onsetNs;
    }

    @Override
    public void close() {
        talker.close();
        browsers.close();
        http.close();
    }

    /** A quarter of the peak at the volume that the listener has set. */
    private float listenerThreshold() throws Exception {
        try (Operator listener =
                Operator.connect(http, server, browsers.open(BrowserTraits.USUAL, PacketListener.DEAF))) {
            float gain = listener.signIn(LISTENER).switchAllOff().gain(NAME);
            if (gain == 0) {
                throw new IllegalStateException(LISTENER + " has set the volume of " + NAME + " to 0.");
            }
            return (float) (gain * Sound.TONE_PEAK / 4);
        }
    }
}
