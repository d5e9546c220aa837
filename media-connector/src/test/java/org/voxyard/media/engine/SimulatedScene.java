package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.counter.EngineCounter;

/**
 * Two phones and two browsers, always speaking, on three loops. They come and go, switch loops, press and release their keys
 * and turn volumes at random moments; what each hears of each other is watched all the time.
 */
final class SimulatedScene {
    private static final int PEOPLE = 4;
    private static final int LOOPS = 3;
    private static final long UNDER_WAY_NS = 200_000_000;
    private static final List<LoopState> STATES = List.of(LoopState.values());
    private static final List<ToneTuner> TUNERS = IntStream.rangeClosed(1, PEOPLE)
            .mapToObj(number -> new ToneTuner(SimulatedPhone.toneHz(number)))
            .toList();

    private final SimulatedSwitch media;
    private final Random random;
    private final int volume;
    private final List<LoopId> loops = new ArrayList<>();
    private final List<Optional<SimulatedPhone>> phones = new ArrayList<>();
    private final long[] leftNs = new long[PEOPLE];
    private final LoopState[][] states = new LoopState[PEOPLE][LOOPS];
    private final boolean[][] talking = new boolean[PEOPLE][LOOPS];
    private final boolean[][] talked = new boolean[PEOPLE][LOOPS];
    private final long[][] talkedNs = new long[PEOPLE][LOOPS];
    private final Bond[][] bonds = new Bond[PEOPLE][PEOPLE];
    private final GroupWatch groups;
    private final Map<String, Integer> objectsBefore;

    /** Everybody comes with that volume. */
    SimulatedScene(SimulatedSwitch media, Random random, int volume, Bond.Ways ways) {
        this.volume = volume;
        this.media = media;
        this.random = random;
        for (int l = 1; l <= LOOPS; l++) {
            loops.add(media.loop(l));
        }
        media.run(20);
        groups = new GroupWatch(
                media,
                IntStream.rangeClosed(1, LOOPS)
                        .mapToObj(l -> SimulatedSwitch.groupOf(l).toSocketAddress())
                        .toList(),
                PEOPLE);
        for (long[] times : talkedNs) {
            Arrays.fill(times, Bond.NEVER);
        }
        objectsBefore = EngineObjects.count(media.engine());
        for (int p = 0; p < PEOPLE; p++) {
            phones.add(Optional.empty());
            for (int q = 0; q < PEOPLE; q++) {
                bonds[p][q] = new Bond(LOOPS, ways);
            }
        }
        media.watch(this::check);
        IntStream.range(0, PEOPLE).forEach(this::join);
    }

    /** Something happens to somebody. */
    void change() {
        int p = random.nextInt(PEOPLE);
        int l = random.nextInt(LOOPS);
        int what = random.nextInt(20);
        if (phones.get(p).isEmpty()) {
            join(p);
        } else if (what == 0) {
            leave(p);
        } else if (what < 8) {
            switchLoop(p, l);
        } else if (what < 17) {
            press(p, l, !talking[p][l]);
        } else {
            turnVolume(p, l);
        }
        note();
    }

    /** Everybody leaves; soon nothing is done for them, and nothing is kept of them. */
    void end() {
        IntStream.range(0, PEOPLE).forEach(this::leave);
        note();
        media.run(500);
        long sent = media.counter(EngineCounter.RTP_SENT);
        long encodes = media.counter(EngineCounter.ENCODES);
        int packets = groups.packets();
        media.run(5_000);
        assertEquals(sent, media.counter(EngineCounter.RTP_SENT), this::toString);
        assertEquals(encodes, media.counter(EngineCounter.ENCODES), this::toString);
        assertEquals(packets, groups.packets(), this::toString);
        if (media.network().lostSince(Long.MIN_VALUE) == 0) {
            groups.checkThatNothingIsMissing();
        }
        assertEquals(objectsBefore, EngineObjects.count(media.engine()), this::toString);
    }

    /** What each endpoint has received. */
    List<List<Integer>> heardSequences() {
        return phones.stream()
                .flatMap(Optional::stream)
                .map(phone -> List.copyOf(phone.sequences()))
                .toList();
    }

    @Override
    public String toString() {
        return media.network().toString();
    }

    private void join(int p) {
        if (leftNs[p] != 0 && media.nowNs() - leftNs[p] < UNDER_WAY_NS) {
            return;
        }
        SimulatedPhone phone = p % 2 == 0 ? media.browser(p + 1) : media.phone(p + 1);
        phone.ear(frame -> hear(p, frame));
        phones.set(p, Optional.of(phone));
        for (int l = 0; l < LOOPS; l++) {
            talking[p][l] = false;
            media.connection().setVolume(phone.endpoint(), loops.get(l), volume);
            switchLoop(p, l);
        }
        note();
    }

    private void leave(int p) {
        phones.get(p).ifPresent(phone -> {
            media.leave(phone);
            phones.set(p, Optional.empty());
            leftNs[p] = media.nowNs();
        });
    }

    /** Leaving talk releases the key, and only there it can be pressed. */
    private void switchLoop(int p, int l) {
        states[p][l] = STATES.get(random.nextInt(STATES.size()));
        talking[p][l] &= states[p][l] == LoopState.SEND;
        media.connection().switchLoop(phones.get(p).orElseThrow().endpoint(), loops.get(l), states[p][l]);
    }

    private void press(int p, int l, boolean down) {
        talking[p][l] = down && states[p][l] == LoopState.SEND;
        media.connection().setTalking(phones.get(p).orElseThrow().endpoint(), loops.get(l), down);
    }

    /** Full is where packets may pass as they are. */
    private void turnVolume(int p, int l) {
        int other = random.nextBoolean() ? 100 : 70 + random.nextInt(30);
        media.connection().setVolume(phones.get(p).orElseThrow().endpoint(), loops.get(l), other);
    }

    /** What is so from now on. */
    private void note() {
        for (int l = 0; l < LOOPS; l++) {
            for (int talker = 0; talker < PEOPLE; talker++) {
                boolean talks = mayTalk(talker, l) && talking[talker][l];
                talkedNs[talker][l] = talks || talked[talker][l] ? media.nowNs() : talkedNs[talker][l];
                talked[talker][l] = talks;
                groups.gate(talker, l, mayTalk(talker, l), talking[talker][l]);
                for (int listener = 0; listener < PEOPLE; listener++) {
                    boolean joins = listener != talker && talks && hears(listener, l);
                    bonds[listener][talker].over(l, joins, media.nowNs());
                    if (listener != talker && hears(listener, l)) {
                        bonds[listener][talker].talkedUntil(talkedNs[talker][l]);
                    }
                }
            }
        }
    }

    private boolean mayTalk(int p, int l) {
        return phones.get(p).isPresent() && states[p][l] == LoopState.SEND;
    }

    private boolean hears(int p, int l) {
        return phones.get(p).isPresent() && states[p][l].hears();
    }

    private void hear(int listener, float[] frame) {
        for (int talker = 0; talker < PEOPLE; talker++) {
            double level = TUNERS.get(talker).levelDbfs(frame);
            bonds[listener][talker].onFrame(level, media.nowNs(), who(listener, talker));
        }
    }

    private void check() {
        for (int listener = 0; listener < PEOPLE; listener++) {
            for (int talker = 0; talker < PEOPLE; talker++) {
                bonds[listener][talker].check(media.nowNs(), who(listener, talker));
            }
        }
        assertTrue(media.errors().isEmpty(), this::toString);
    }

    private Supplier<String> who(int listener, int talker) {
        return () ->
                "listener " + listener + ", talker " + talker + ", at " + media.nowNs() / 1_000_000 + " ms, " + this;
    }
}
