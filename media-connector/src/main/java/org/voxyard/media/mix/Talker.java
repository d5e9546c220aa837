package org.voxyard.media.mix;

/** One source on one loop as this node hears it. Thread: the Mixer. */
public final class Talker {
    private static final long PROVISIONAL_NS = 500_000_000;

    private final int ssrc;
    private final TalkerStream stream;
    private int sourceHash;
    private boolean provisional;
    private boolean audible;
    private boolean onset;
    private Ear own;
    private final Presence presence = new Presence();
    private final RateLimit rate = new RateLimit();
    private final Passage passage = new Passage(this);
    private final float[] previousPcm = new float[Frame.SAMPLES];

    /**
     * Makes a silent talker.
     *
     * @param sourceHash hash of the address that it sends from
     */
    Talker(int ssrc, TalkerStream stream, int sourceHash) {
        this.ssrc = ssrc;
        this.stream = stream;
        this.sourceHash = sourceHash;
    }

    /** Advances by one tick; returns whether audibility changed. */
    boolean tick(long nowNs) {
        boolean before = audible;
        System.arraycopy(pcm(), 0, previousPcm, 0, previousPcm.length);
        audible = stream.tick(nowNs) && !provisional;
        onset = audible && !before;
        presence.tick(audible);
        return before != audible;
    }

    /**
     * Whether all that is known of the source is one packet, which a stranger may have thrown at the group: it is not heard
     * until there is another (RFC 3550 appendix A.1). Costs no time, for the first packet waits in the jitter buffer as long.
     */
    public void provisional(boolean onlyOnePacket) {
        provisional = onlyOnePacket;
    }

    boolean isProvisional() {
        return provisional;
    }

    /** Whether it can be forgotten: a source of one packet soon, so that strangers do not take the places of talkers. */
    boolean isIdle(long nowNs) {
        return provisional ? stream.isIdleFor(PROVISIONAL_NS, nowNs) : stream.isIdle(nowNs);
    }

    /** Notes where a packet came from; returns whether the source moved. */
    public boolean movedTo(int hash) {
        boolean moved = sourceHash != hash;
        sourceHash = hash;
        return moved;
    }

    /** Whether the source keeps to at most three times its nominal rate (multicast-loop.md §1.4). */
    public boolean admits(byte[] payload, int length, long arrivalNs) {
        return rate.admits(payload, length, arrivalNs);
    }

    /** The listener whose own voice this is. */
    public void ownedBy(Ear ear) {
        own = ear;
    }

    /** Absent for voices from elsewhere. */
    Ear owner() {
        return own;
    }

    /** RTP identity of the talker. */
    public int ssrc() {
        return ssrc;
    }

    /** The receive stream. */
    public TalkerStream stream() {
        return stream;
    }

    /** Whether this tick's frame is to be heard. */
    public boolean isAudible() {
        return audible;
    }

    /** Whether this tick is the first audible one after silence: the voice begins by itself, no fade-in is needed. */
    boolean isOnset() {
        return onset;
    }

    /** How much the voice is there, 0 to {@link Presence#FULL}: outlasts the voice by half a second. */
    int presence() {
        return presence.level();
    }

    float[] pcm() {
        return stream.pcm();
    }

    /** What the tick before the last one played. */
    float[] previousPcm() {
        return previousPcm;
    }

    /** The way on which the talker's packets pass as they are. */
    Passage passage() {
        return passage;
    }
}
