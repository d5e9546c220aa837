package org.voxyard.media.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopPriority;
import org.voxyard.media.api.LoopState;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.rtp.RtpHeader;
import org.voxyard.media.rtp.SequenceNumbers;
import org.voxyard.media.sim.Datagram;
import org.voxyard.media.sim.VirtualNetwork;

/** A mixer hangs under a virtual clock: what the application and the listeners notice of it. */
class MixerReplacementTest {
    private static final double CLEARLY_HEARD_DBFS = -38;
    private static final double NOT_HEARD_DBFS = -55;
    private static final double TOLERANCE_DB = 1;
    private static final EndpointId PLAYER = new EndpointId(99);

    private final SimulatedSwitch media = new SimulatedSwitch(new VirtualNetwork(1));
    private final LoopId work = media.loop(1);
    private final LoopId alarm = media.loop(2);
    private final SimulatedPhone worker = media.phone(1);
    private final SimulatedPhone caller = media.phone(2);
    private final SimulatedPhone both = media.phone(3);
    private final SimulatedPhone workOnly = media.phone(4);
    private final SimulatedPhone nothing = media.phone(5);

    MixerReplacementTest() throws IOException {
        talk(worker, work);
        talk(caller, alarm);
        hear(both, work);
        hear(both, alarm);
        hear(workOnly, work);
        media.run(1_500);
    }

    @AfterEach
    void close() {
        media.close();
    }

    @Test
    void itIsNoticedWithin200MsAndToldAsAnEvent() {
        long noticedMs = hangUntilReplaced();
        assertTrue(noticedMs <= 200, "noticed after " + noticedMs + " ms");
        MediaEvent.MixerReplaced event = replacements().getFirst();
        assertEquals(2, event.loopsMoved());
        assertTrue(event.stuckFor().toMillis() <= 200, "stuck for " + event.stuckFor());
        assertEquals(1, media.counter(EngineCounter.MIXER_REPLACEMENTS));
        assertEquals(1, media.counter(EngineCounter.MIXERS_ABANDONED));
        assertTrue(media.engine().faults().isEmpty());
        assertTrue(media.engine().notices(media.nowNs()).getFirst().contains("1 times"));
    }

    @Test
    void listenersHearTheSameAsBefore() {
        media.connection().setVolume(workOnly.endpoint(), work, 80);
        media.connection().setPan(both.endpoint(), work, -100);
        media.connection().setPriority(alarm, LoopPriority.EMERGENCY);
        media.connection().switchLoop(nothing.endpoint(), work, LoopState.RECV);
        media.connection().switchLoop(nothing.endpoint(), work, LoopState.NONE);
        media.run(1_000);
        List<Double> before = levels();
        hangUntilReplaced();
        media.run(1_500);
        List<Double> after = levels();
        for (int i = 0; i < before.size(); i++) {
            assertEquals(before.get(i), after.get(i), TOLERANCE_DB, "level " + i);
        }
        assertTrue(nothing.levelOf(worker.toneHz()) < NOT_HEARD_DBFS);
        assertTrue(workOnly.levelOf(caller.toneHz()) < NOT_HEARD_DBFS);
        assertTrue(worker.levelOf(worker.toneHz()) < NOT_HEARD_DBFS);
    }

    @Test
    void streamsGoOnWithTheirNumbersAndTheirTime() {
        workOnly.listenAnew();
        int timestamp = workOnly.latestTimestamp();
        media.threads().hangMixer();
        media.run(1_000);
        List<Integer> sequences = workOnly.sequences();
        assertTrue(sequences.size() >= 1_000 / 20 - 15, sequences.size() + " packets: at most 300 ms are missing");
        for (int i = 1; i < sequences.size(); i++) {
            assertEquals(SequenceNumbers.plus(sequences.get(i - 1), 1), sequences.get(i));
        }
        assertEquals(48 * 1_000, workOnly.latestTimestamp() - timestamp, 960);
    }

    @Test
    void whatIsSwitchedWhileTheMixerHangsHolds() {
        media.threads().hangMixer();
        media.connection().switchLoop(workOnly.endpoint(), work, LoopState.NONE);
        media.connection().switchLoop(nothing.endpoint(), alarm, LoopState.RECV);
        media.run(1_500);
        levels();
        assertTrue(workOnly.levelOf(worker.toneHz()) < NOT_HEARD_DBFS);
        assertTrue(nothing.levelOf(caller.toneHz()) > CLEARLY_HEARD_DBFS);
    }

    @Test
    void aMixerThatComesBackLaterChangesNothing() {
        hangUntilReplaced();
        media.run(1_500);
        media.events().clear();
        List<Double> before = levels();
        workOnly.listenAnew();
        media.threads().comeBack(media.nowNs());
        media.run(1_000);
        assertEquals(50, workOnly.sequences().size());
        assertTrue(media.events().isEmpty(), () -> "events: " + media.events());
        assertEquals(before.get(0), levels().get(0), TOLERANCE_DB);
        assertEquals(0, media.counter(EngineCounter.MIXERS_ABANDONED));
    }

    @Test
    void voicesEndForTheApplicationAndAreToldOfAnew() {
        media.events().clear();
        hangUntilReplaced();
        media.run(200);
        List<MediaEvent> events = media.events();
        int replaced = events.indexOf(replacements().getFirst());
        List<MediaEvent> before = events.subList(0, replaced);
        List<MediaEvent> after = events.subList(replaced + 1, events.size());
        assertEquals(2, count(before, MediaEvent.TalkStopped.class));
        assertEquals(2, count(before, MediaEvent.LoopSilent.class));
        assertEquals(2, count(after, MediaEvent.TalkStarted.class));
        assertEquals(2, after.size());
    }

    @Test
    void aPlayersClipIsCutOffAndItsStreamGoesOn() {
        InetSocketAddress ear = media.host().join(SimulatedSwitch.groupOf(3).toSocketAddress());
        LoopId music = media.loop(3);
        media.connection().openPlayer(PLAYER);
        media.connection().play(PLAYER, music, new Clip("long", Collections.nCopies(500, new byte[] {8, 1, 2})));
        media.run(400);
        hangUntilReplaced();
        int lastBefore = lastSequence(ear).orElseThrow();
        media.run(200);
        assertEquals(1, media.counter(EngineCounter.CLIPS_CUT_OFF));
        assertTrue(lastSequence(ear).isEmpty());
        media.connection().play(PLAYER, music, new Clip("short", Collections.nCopies(10, new byte[] {8, 1, 2})));
        media.run(400);
        assertEquals(SequenceNumbers.plus(lastBefore, 10), lastSequence(ear).orElseThrow());
    }

    @Test
    void itIsGivenUpWhenItHappensTooOften() {
        for (int i = 0; i < Watchdog.MOST_A_MINUTE; i++) {
            hangUntilReplaced();
            media.run(1_500);
        }
        media.threads().hangMixer();
        media.run(1_000);
        assertEquals(Watchdog.MOST_A_MINUTE, replacements().size());
        assertEquals(1, count(media.events(), MediaEvent.MixerGivenUp.class));
        assertTrue(media.engine().faults().getFirst().contains("Restart the server"));
        media.threads().comeBack(media.nowNs());
        media.run(1_000);
        assertTrue(media.engine().faults().isEmpty());
        levels();
        assertTrue(workOnly.levelOf(worker.toneHz()) > CLEARLY_HEARD_DBFS);
    }

    @Test
    void oneThatGetsNoProcessorIsToldOfAndLeftAlone() {
        media.threads().starve(true);
        media.threads().hangMixer();
        media.run(1_000);
        assertTrue(replacements().isEmpty());
        assertTrue(media.engine().faults().getFirst().contains("gets no processor"));
        assertEquals(1, media.counter(EngineCounter.MIXER_STARVED));
        media.threads().comeBack(media.nowNs());
        media.run(1_000);
        assertTrue(media.engine().faults().isEmpty());
        assertTrue(replacements().isEmpty());
    }

    @Test
    void aMachineThatStandsStillReplacesNothing() {
        for (int i = 0; i < 5; i++) {
            media.standStill(10_000);
            media.run(200);
        }
        assertTrue(replacements().isEmpty());
        assertFalse(media.counter(EngineCounter.TICKS_SKIPPED) == 0);
    }

    private static <T> long count(List<MediaEvent> events, Class<T> type) {
        return events.stream().filter(type::isInstance).count();
    }

    private List<MediaEvent.MixerReplaced> replacements() {
        return media.events().stream()
                .filter(MediaEvent.MixerReplaced.class::isInstance)
                .map(MediaEvent.MixerReplaced.class::cast)
                .toList();
    }

    /** Returns how long it took, in ms. */
    private long hangUntilReplaced() {
        int before = replacements().size();
        long beganNs = media.nowNs();
        media.threads().hangMixer();
        while (replacements().size() == before) {
            assertTrue(media.nowNs() - beganNs < 2_000_000_000L, "replaced within two seconds");
            media.run(5);
        }
        return (media.nowNs() - beganNs) / 1_000_000;
    }

    /** What is heard of the two talkers in a second from now. */
    private List<Double> levels() {
        List<SimulatedPhone> listeners = List.of(workOnly, both, nothing, worker);
        listeners.forEach(SimulatedPhone::listenAnew);
        media.run(1_000);
        return List.of(workOnly.levelOf(worker.toneHz()), both.levelOf(worker.toneHz()), both.levelOf(caller.toneHz()));
    }

    private Optional<Integer> lastSequence(InetSocketAddress ear) {
        Optional<Integer> last = Optional.empty();
        Optional<Datagram> next = media.network().poll(ear, media.nowNs());
        while (next.isPresent()) {
            last = Optional.of(RtpHeader.sequence(next.get().bytes(), 0));
            next = media.network().poll(ear, media.nowNs());
        }
        return last;
    }

    private void talk(SimulatedPhone phone, LoopId loop) {
        media.connection().switchLoop(phone.endpoint(), loop, LoopState.SEND);
        media.connection().setTalking(phone.endpoint(), loop, true);
    }

    private void hear(SimulatedPhone phone, LoopId loop) {
        media.connection().switchLoop(phone.endpoint(), loop, LoopState.RECV);
    }
}
