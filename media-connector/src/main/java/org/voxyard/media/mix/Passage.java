package org.voxyard.media.mix;

/**
 * One talk spurt of one talker whose packets pass as they are: how far its listeners have heard it. They are ahead of the
 * Mixer, which plays a packet at the next tick or later. Thread: the Mixer.
 */
final class Passage {
    /** So many ticks after its first packet the talker must be audible. */
    private static final int MOST_TICKS_UNHEARD = 5;

    /** What is further apart is not one spurt. */
    private static final int MOST_FRAMES_APART = 12;

    private final Talker talker;
    private boolean retired = true;
    private boolean open;
    private boolean played;
    private boolean started;
    private int ticks;
    private int lastSequence;
    private int heardUntil;
    private int frames;
    private int lost;
    private long heardTick = -1;

    Passage(Talker talker) {
        this.talker = talker;
    }

    Talker talker() {
        return talker;
    }

    /** Begins a spurt with the packet that comes next. */
    void open(int sequence, int timestamp) {
        retired = false;
        open = true;
        played = false;
        started = false;
        ticks = 0;
        lastSequence = sequence - 1;
        heardUntil = timestamp;
    }

    boolean isOpen() {
        return open;
    }

    /** Nothing passes any more; listeners still have to be led away. */
    void end() {
        open = false;
    }

    /** Nobody hears it any more; it may be opened again. */
    void retire() {
        open = false;
        retired = true;
    }

    boolean isRetired() {
        return retired;
    }

    /** Whether the Mixer has come to play the spurt, too. */
    boolean isPlayed() {
        return played;
    }

    /** Whether a packet is not newer than the last one that passed. */
    boolean isBehind(int sequence) {
        return (short) (sequence - lastSequence) <= 0;
    }

    /** Whether a packet can follow: whole frames later, and not many. */
    boolean fits(int timestamp) {
        int gap = timestamp - heardUntil;
        return gap >= 0 && gap % Frame.SAMPLES == 0 && gap / Frame.SAMPLES <= MOST_FRAMES_APART;
    }

    /** Notes a packet of 20 ms that fits and is not behind; {@link #frames} and {@link #lost} speak of it. */
    void advance(int sequence, int timestamp) {
        lost = (short) (sequence - lastSequence) - 1;
        frames = started ? 1 + (timestamp - heardUntil) / Frame.SAMPLES : 0;
        started = true;
        lastSequence = sequence;
        heardUntil = timestamp + Frame.SAMPLES;
    }

    /** Frames from the packet before the last to the last; 0 when the last is the first. */
    int frames() {
        return frames;
    }

    /** Packets missing before the last one. */
    int lost() {
        return lost;
    }

    /** RTP timestamp of the sample that follows what listeners have got. */
    int heardUntil() {
        return heardUntil;
    }

    /** Once a tick, after the talker's: ends the spurt when there is nothing more to pass, or when it is not the talker's own level. */
    void tick() {
        ticks++;
        played |= talker.isAudible();
        open &= played
                ? talker.isAudible() && !isOvertaken() && talker.stream().isUnity()
                : ticks <= MOST_TICKS_UNHEARD;
    }

    /** Notes that a cohort hears it. */
    void heardAt(long tick) {
        heardTick = tick;
    }

    boolean isHeardAt(long tick) {
        return heardTick == tick;
    }

    /** Whether the Mixer has played more than what came: packets are late, lost, or the talker has stopped. */
    private boolean isOvertaken() {
        int ahead = heardUntil - talker.stream().pcmTimestamp() - Frame.SAMPLES;
        return ahead < 0 || ahead > MOST_FRAMES_APART * Frame.SAMPLES;
    }
}
