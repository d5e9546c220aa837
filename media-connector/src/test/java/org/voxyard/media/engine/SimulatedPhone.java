package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.codec.Opus;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.Tone;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.sim.Datagram;
import org.voxyard.media.sim.SimulatedHost;
import org.voxyard.media.sim.VirtualNetwork;

/** A plain RTP phone or a browser on a virtual network: sends its tone all the time unless told otherwise, keeps what it hears. */
final class SimulatedPhone {
    static final int PAYLOAD_TYPE = 111;
    private static final int LISTENED_SAMPLES = 48_000;

    /** No sum or difference of three of the first four is near another: distortion in the codec sounds like nobody. */
    private static final List<Integer> TONES_HZ = List.of(700, 1300, 2300, 400, 3100, 3700, 4300, 5000);

    private final EndpointId endpoint;
    private final InetSocketAddress address;
    private final int toneHz;
    private final PreparedTone tone;
    private final PreparedTone silence = new PreparedTone(PreparedTone.SILENCE_HZ);
    private final OpusDecoder decoder = Opus.library().decoder();
    private final float[] heard = new float[LISTENED_SAMPLES];
    private final float[] frame = new float[5760];
    private final List<Integer> sequences = new ArrayList<>();
    private Optional<SimulatedBrowserLeg> browser = Optional.empty();
    private final List<Long> arrivalsNs = new ArrayList<>();
    private Consumer<float[]> ear = frame -> {};
    private Mouth mouth = Mouth.SPEAKS;
    private int heardSamples;
    private int latestTimestamp;
    private int sequence = 65_500;
    private int timestamp;

    SimulatedPhone(int number) {
        endpoint = new EndpointId(number);
        address = new InetSocketAddress("192.0.2." + number, 5004);
        toneHz = toneHz(number);
        tone = new PreparedTone(toneHz);
    }

    static int toneHz(int number) {
        return TONES_HZ.get(number - 1);
    }

    /** Whose tone this is. */
    static int numberOf(int hertz) {
        return TONES_HZ.indexOf(hertz) + 1;
    }

    /** From now on this is a browser: its packets go over the leg. */
    void over(SimulatedBrowserLeg leg) {
        browser = Optional.of(leg);
    }

    Optional<SimulatedBrowserLeg> browser() {
        return browser;
    }

    EndpointId endpoint() {
        return endpoint;
    }

    InetSocketAddress address() {
        return address;
    }

    int toneHz() {
        return toneHz;
    }

    /** From now on. */
    void mouth(Mouth other) {
        mouth = other;
    }

    /** Somebody who hears each frame of 20 ms as it comes; overwritten by the next one. */
    void ear(Consumer<float[]> other) {
        ear = other;
    }

    /** Lets 20 ms of its stream pass. */
    void talk(SimulatedHost host, InetSocketAddress engine) {
        if (mouth == Mouth.SENDS_NOTHING) {
            timestamp += 960;
            return;
        }
        byte[] opus = mouth == Mouth.SPEAKS ? tone.next() : silence.next();
        byte[] payload = browser.map(leg -> leg.payload(opus, timestamp)).orElse(opus);
        byte[] plain = new byte[RtpHeader.FIXED_LENGTH + payload.length];
        System.arraycopy(payload, 0, plain, RtpHeader.FIXED_LENGTH, payload.length);
        int payloadType = browser.map(SimulatedBrowserLeg::payloadType).orElse(PAYLOAD_TYPE);
        RtpHeader.write(plain, 0, false, payloadType, sequence++ & 0xFFFF, timestamp, endpoint.hashCode());
        timestamp += 960;
        host.send(address, engine, browser.map(leg -> leg.protect(plain)).orElse(plain));
    }

    /** Takes what has arrived. */
    void listen(VirtualNetwork network, long nowNs) {
        Optional<Datagram> next = network.poll(address, nowNs);
        while (next.isPresent()) {
            byte[] packet = next.get().bytes();
            int length = browser.map(leg -> leg.unprotect(packet)).orElse(packet.length);
            if (length > 0) {
                hear(packet, length);
                arrivalsNs.add(nowNs);
            }
            next = network.poll(address, nowNs);
        }
    }

    /** Forgets what was heard. */
    void listenAnew() {
        heardSamples = 0;
        sequences.clear();
        arrivalsNs.clear();
    }

    /** Level of a tone in what was heard since, dBFS; silence when nothing came. */
    double levelOf(double frequencyHz) {
        return heardSamples < 960 ? -127 : Tone.rmsDbfs(Arrays.copyOf(heard, heardSamples), frequencyHz);
    }

    /** RTP timestamp of the packet that came last. */
    int latestTimestamp() {
        return latestTimestamp;
    }

    List<Integer> sequences() {
        return sequences;
    }

    /** When the packets came that were heard since. */
    List<Long> arrivalsNs() {
        return arrivalsNs;
    }

    /** What it sends. */
    enum Mouth {
        /** Its tone. */
        SPEAKS,
        /** Packets of silence. */
        SENDS_SILENCE,
        /** No packet, as with DTX. */
        SENDS_NOTHING
    }

    private void hear(byte[] packet, int length) {
        sequences.add(RtpHeader.sequence(packet, 0));
        latestTimestamp = RtpHeader.timestamp(packet, 0);
        int payloadLength = length - RtpHeader.FIXED_LENGTH;
        int samples = decoder.decode(packet, RtpHeader.FIXED_LENGTH, payloadLength, frame, 0, frame.length);
        ear.accept(frame);
        int kept = Math.min(samples, LISTENED_SAMPLES - heardSamples);
        System.arraycopy(frame, 0, heard, heardSamples, Math.max(0, kept));
        heardSamples += Math.max(0, kept);
    }
}
