package org.voxyard.media;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.voxyard.media.api.MediaEventListener;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.mix.Dimming;

/** Settings of an engine. Fluent; every setter has a default that suits one machine on loopback. */
public final class MediaEngineContext {
    /** The UDP port for all endpoints unless set otherwise. */
    public static final int DEFAULT_MEDIA_PORT = 10_000;

    private Path dataFolder = Path.of(System.getProperty("java.io.tmpdir"), "voxyard");
    private InetAddress bindAddress = InetAddress.getLoopbackAddress();
    private int mediaPort = DEFAULT_MEDIA_PORT;
    private List<InetAddress> advertisedAddresses = List.of();
    private String multicastInterface = "lo";
    private int multicastTtl = 1;
    private int opusComplexity = 5;
    private boolean opusComplexityFixed;
    private TalkGatePolicy talkGate = TalkGatePolicy.ENFORCED;
    private float dimmingDb = Dimming.DEFAULT_DB;
    private boolean automaticGain;
    private boolean redundancy = true;
    private boolean portableNetwork = "nio".equals(System.getProperty("voxyard.network"));
    private boolean passThrough = true;
    private MediaEventListener listener = event -> {};

    /** Where the codec's native library is extracted to; made when missing. */
    public MediaEngineContext dataFolder(Path folder) {
        dataFolder = folder;
        return this;
    }

    /** Where the media port is bound; the wildcard address is allowed when addresses are advertised. */
    public MediaEngineContext bindAddress(InetAddress address) {
        bindAddress = address;
        return this;
    }

    /** UDP port for all endpoints; 0 takes a free one. */
    public MediaEngineContext mediaPort(int port) {
        mediaPort = port;
        return this;
    }

    /** What browsers are told to send to; empty means the bind address, or this host's addresses if that is the wildcard. */
    public MediaEngineContext advertisedAddresses(List<InetAddress> addresses) {
        advertisedAddresses = List.copyOf(addresses);
        return this;
    }

    /** Name of the network interface on which loops' groups are joined and sent to, for example {@code eth1}. */
    public MediaEngineContext multicastInterface(String name) {
        multicastInterface = name;
        return this;
    }

    /** Hops of multicast packets, 0 (this host only) to 255. */
    public MediaEngineContext multicastTtl(int hops) {
        multicastTtl = hops;
        return this;
    }

    /** Effort of the encoder for listeners, 0 to 10; lowered under overload unless it is fixed. */
    public MediaEngineContext opusComplexity(int complexity) {
        opusComplexity = complexity;
        return this;
    }

    /** Whether overload leaves the encoder's effort alone, so that ticks are missed instead; for measurements. */
    public MediaEngineContext opusComplexityFixed(boolean fixed) {
        opusComplexityFixed = fixed;
        return this;
    }

    /** When browsers' packets may pass. */
    public MediaEngineContext talkGate(TalkGatePolicy policy) {
        talkGate = policy;
        return this;
    }

    /**
     * By how much a listener's loops are dimmed while a more important one that he hears has a voice, 0 (off) to 60 dB; see
     * {@link org.voxyard.media.api.LoopPriority}.
     */
    public MediaEngineContext dimmingDb(float attenuationDb) {
        dimmingDb = attenuationDb;
        return this;
    }

    /** Whether every talker's speech is slowly brought to one level, by at most 12 dB; off unless set. */
    public MediaEngineContext automaticGain(boolean enabled) {
        automaticGain = enabled;
        return this;
    }

    /**
     * Whether browsers are asked to repeat in every packet the one before (RFC 2198), so that single losses are mended for
     * some 35 kbit/s more of each talker; on unless set.
     */
    public MediaEngineContext redundancy(boolean enabled) {
        redundancy = enabled;
        return this;
    }

    /**
     * Whether a talker's packets pass as they are to those who hear him alone and at volume 100: a frame sooner and for the
     * cost of sending; on unless set.
     */
    public MediaEngineContext passThrough(boolean enabled) {
        passThrough = enabled;
        return this;
    }

    /**
     * Whether sockets are those of Java also on Linux, where the engine's own cost less. By default they are when the system
     * property {@code voxyard.network} is {@code nio}.
     */
    public MediaEngineContext portableNetwork(boolean portable) {
        portableNetwork = portable;
        return this;
    }

    /** Who gets the engine's events. */
    public MediaEngineContext listener(MediaEventListener eventListener) {
        listener = eventListener;
        return this;
    }

    public Path dataFolder() {
        return dataFolder;
    }

    public InetAddress bindAddress() {
        return bindAddress;
    }

    public int mediaPort() {
        return mediaPort;
    }

    public List<InetAddress> advertisedAddresses() {
        return advertisedAddresses;
    }

    public String multicastInterface() {
        return multicastInterface;
    }

    public int multicastTtl() {
        return multicastTtl;
    }

    public int opusComplexity() {
        return opusComplexity;
    }

    public boolean opusComplexityFixed() {
        return opusComplexityFixed;
    }

    public TalkGatePolicy talkGate() {
        return talkGate;
    }

    public boolean automaticGain() {
        return automaticGain;
    }

    public boolean redundancy() {
        return redundancy;
    }

    public boolean passThrough() {
        return passThrough;
    }

    public boolean portableNetwork() {
        return portableNetwork;
    }

    public float dimmingDb() {
        return dimmingDb;
    }

    public MediaEventListener listener() {
        return listener;
    }
}
