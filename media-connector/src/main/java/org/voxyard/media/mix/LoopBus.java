package org.voxyard.media.mix;

import java.util.Arrays;
import java.util.List;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.counter.Histogram;

/** All talkers of one loop at this node, and which of them are audible in this tick. Thread: the Mixer. */
public final class LoopBus implements AutoCloseable {
    /** More sources than this on one loop are not heard (multicast-loop.md §1.4). */
    public static final int MAX_TALKERS = 64;

    private static final Histogram DELAYS = new Histogram(
            List.of(
                    EngineCounter.PLAYOUT_BELOW_20_MS,
                    EngineCounter.PLAYOUT_BELOW_40_MS,
                    EngineCounter.PLAYOUT_BELOW_60_MS,
                    EngineCounter.PLAYOUT_BELOW_100_MS,
                    EngineCounter.PLAYOUT_LONGER),
            20,
            40,
            60,
            100);

    private final LoopId loop;
    private final Counters counters;
    private final Talker[] talkers = new Talker[MAX_TALKERS];
    private int talkerCount;
    private final Talker[] audible = new Talker[MAX_TALKERS];
    private int audibleCount;
    private LoopPriority priority = LoopPriority.NORMAL;
    private int presence;

    public LoopBus(LoopId loop, Counters counters) {
        this.loop = loop;
        this.counters = counters;
    }

    /** The loop whose bus this is. */
    public LoopId loop() {
        return loop;
    }

    /** The same loop without talkers. */
    public LoopBus successor() {
        LoopBus fresh = new LoopBus(loop, counters);
        fresh.priority(priority);
        return fresh;
    }

    /** Changes how important the loop is, from the next tick on. */
    public void priority(LoopPriority rank) {
        priority = rank;
    }

    LoopPriority priority() {
        return priority;
    }

    /** How much a voice is on the loop, 0 to {@link Presence#FULL}. */
    int presence() {
        return presence;
    }

    /** As {@link #presence}, for a listener whose own voice does not count. */
    int presenceWithout(int ssrc) {
        int most = 0;
        for (int i = 0; i < talkerCount; i++) {
            if (talkers[i].ssrc() != ssrc) {
                most = Math.max(most, talkers[i].presence());
            }
        }
        return most;
    }

    /** Whether a talker with this SSRC is known. */
    public boolean knows(int ssrc) {
        return indexOf(ssrc) >= 0;
    }

    /** Whether no further talker can be added. */
    public boolean isFull() {
        return talkerCount == MAX_TALKERS;
    }

    /** The known talker with this SSRC. */
    public Talker talker(int ssrc) {
        return talkers[indexOf(ssrc)];
    }

    /** Adds a talker; the bus must not be full. */
    public Talker add(int ssrc, TalkerStream stream, int sourceHash) {
        Talker talker = new Talker(ssrc, stream, sourceHash);
        talkers[talkerCount++] = talker;
        return talker;
    }

    /** Advances all talkers by one tick; forgets those that have been idle. */
    public void tick(long nowNs, VoiceListener listener) {
        audibleCount = 0;
        presence = 0;
        for (int i = talkerCount - 1; i >= 0; i--) {
            Talker talker = talkers[i];
            if (talker.tick(nowNs)) {
                listener.onVoice(this, talker);
            }
            presence = Math.max(presence, talker.presence());
            talker.stream().statistics().countInto(counters);
            if (talker.isAudible()) {
                audible[audibleCount++] = talker;
                DELAYS.count(counters, talker.stream().delayNs());
            } else if (talker.isIdle(nowNs)) {
                forget(i);
                counters.increment(EngineCounter.STREAMS_CLOSED);
            }
        }
    }

    /** How many talkers are audible in this tick. */
    public int audibleCount() {
        return audibleCount;
    }

    /** One of the audible talkers, 0 to {@link #audibleCount} − 1. */
    public Talker audible(int index) {
        return audible[index];
    }

    /** Ends all streams. */
    @Override
    public void close() {
        while (talkerCount > 0) {
            forget(talkerCount - 1);
        }
        audibleCount = 0;
    }

    /** Tells the talker with this SSRC, if there is one, whose voice it is. */
    public void own(int ssrc, Ear ear) {
        int index = indexOf(ssrc);
        if (index >= 0) {
            talkers[index].ownedBy(ear);
        }
    }

    /** Tells the talker with this SSRC, if there is one, that it is no listener's voice any more. */
    public void disown(int ssrc) {
        own(ssrc, null);
    }

    private void forget(int index) {
        talkers[index].stream().close();
        talkers[index] = talkers[--talkerCount];
        talkers[talkerCount] = null;
        Arrays.fill(audible, audibleCount, MAX_TALKERS, null);
    }

    private int indexOf(int ssrc) {
        for (int i = 0; i < talkerCount; i++) {
            if (talkers[i].ssrc() == ssrc) {
                return i;
            }
        }
        return -1;
    }
}
