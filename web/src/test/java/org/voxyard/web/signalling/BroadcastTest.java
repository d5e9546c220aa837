package org.voxyard.web.signalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.Ssrc;

/** Who hears of what, and in which order (voice-loop-client.md §5). */
class BroadcastTest {
    private static final String FD_RECV = "{\"loop\":\"fd\",\"state\":\"recv\"}";
    private static final String FD_SEND = "{\"loop\":\"fd\",\"state\":\"send\"}";
    private static final String FD_TALK = "{\"loop\":\"fd\",\"state\":true}";

    private final Yard yard = new Yard();
    private final ScriptedClient anna = yard.connect().run("anna", "correct horse", "flight");
    private final ScriptedClient ben = yard.connect().run("ben", "staple", "capcom");

    @Test
    void enteringALoopIsToldToTheLoopThenToTheUserThenAnswered() {
        anna.request("switch_loop_state", FD_RECV);
        assertEquals(
                List.of(
                        "switch_loop_state loop_broadcast",
                        "switch_loop_state user_broadcast",
                        "switch_loop_state unicast"),
                anna.heard());
        assertEquals(List.of("switch_loop_state loop_broadcast"), ben.heard());
    }

    @Test
    void betweenMonitorAndTalkOnlyTheUserIsTold() {
        anna.request("switch_loop_state", FD_RECV);
        ben.forget();
        anna.forget().request("switch_loop_state", FD_SEND);
        assertEquals(List.of("switch_loop_state user_broadcast", "switch_loop_state unicast"), anna.heard());
        assertEquals(List.of(), ben.heard());
    }

    @Test
    void aRepeatedStateIsAnsweredAndNotBroadcast() {
        anna.request("switch_loop_state", FD_RECV);
        anna.forget().request("switch_loop_state", FD_RECV);
        assertEquals(List.of("switch_loop_state unicast"), anna.heard());
    }

    @Test
    void aLoopThatTheRoleLacksIsNotHeardOf() {
        anna.request("switch_loop_state", "{\"loop\":\"met\",\"state\":\"recv\"}");
        assertEquals(List.of(), ben.heard());
    }

    @Test
    void anotherClientOfTheSameUserIsToldAndItsFollowingIsNotEchoed() {
        ScriptedClient second = yard.connect().run("anna", "correct horse", "flight");
        anna.request("switch_loop_state", FD_RECV);
        assertEquals(List.of("switch_loop_state loop_broadcast", "switch_loop_state user_broadcast"), second.heard());
        anna.forget();
        second.request("switch_loop_state", FD_RECV);
        assertFalse(
                anna.heard().contains("switch_loop_state user_broadcast"),
                anna.heard().toString());
    }

    @Test
    void aVolumeIsToldToTheClientsOfItsUserOnly() {
        anna.request("switch_loop_volume", "{\"loop\":\"fd\",\"volume\":70}");
        assertEquals(List.of("switch_loop_volume user_broadcast", "switch_loop_volume unicast"), anna.heard());
        assertEquals(List.of(), ben.heard());
    }

    @Test
    void aLostConnectionOfATalkerIsToldAsTalkOffAndLeave() {
        anna.request("switch_loop_state", FD_SEND);
        anna.request("talking", FD_TALK);
        ben.forget();
        anna.disconnect();
        assertEquals(List.of("talking loop_broadcast", "switch_loop_state loop_broadcast"), ben.heard());
        assertFalse(ben.received().getFirst().getJsonObject("parameter").getBoolean("state"));
    }

    @Test
    void aSecondRoleLeavesTheLoopsOfTheFirst() {
        anna.request("switch_loop_state", FD_SEND);
        anna.request("talking", FD_TALK);
        ben.forget();
        anna.takeRole("capcom");
        assertEquals(List.of("talking loop_broadcast", "switch_loop_state loop_broadcast"), ben.heard());
    }

    @Test
    void voiceFramesTheTileOfStockClientsOnceHoweverManyTalk() {
        voice(true, 70_001);
        voice(true, 70_002);
        voice(false, 70_001);
        voice(false, 70_002);
        yard.engine.on(new MediaEvent.LoopSilent(new LoopId("fd")));
        assertEquals(List.of("vad loop_broadcast", "vad loop_broadcast"), anna.heard());
        assertEquals(List.of(true, false), parameters("on", anna));
    }

    @Test
    void clientsThatAnnouncedTheFeatureHearOfEachVoiceAndOfCounts() {
        assertEquals(
                "[\"voxyard/1\"]",
                ben.response("register", "{\"features\":[\"voxyard/1\",\"other/2\"]}")
                        .getJsonArray("features")
                        .toString());
        ben.forget();
        voice(true, -2);
        anna.request("switch_loop_state", FD_RECV);
        assertEquals(
                List.of(
                        "voice loop_broadcast",
                        "vad loop_broadcast",
                        "switch_loop_state loop_broadcast",
                        "participants loop_broadcast"),
                ben.heard());
        JsonObject voice = ben.received().getFirst().getJsonObject("parameter");
        assertEquals(Set.of("loop", "on", "ssrc", "name"), voice.keySet());
        assertEquals(4_294_967_294L, voice.getJsonNumber("ssrc").longValue());
    }

    @Test
    void theLossOfMediaIsToldToClientsThatAnnouncedTheFeature() {
        ben.request("register", "{\"features\":[\"voxyard/1\"]}");
        ben.forget();
        yard.engine.on(new MediaEvent.EndpointLost(yard.media.endpoints.getLast(), "The browser stopped answering."));
        assertEquals(List.of("media_lost unicast"), ben.heard());
    }

    @Test
    void beforeTheLoopsWereAskedForNothingIsHeardOfThem() {
        ScriptedClient early =
                yard.connect().signIn("ben", "staple").takeRole("capcom").forget();
        anna.request("switch_loop_state", FD_RECV);
        assertEquals(List.of(), early.heard());
    }

    private void voice(boolean on, int ssrc) {
        LoopId fd = new LoopId("fd");
        yard.engine.on(
                on
                        ? new MediaEvent.TalkStarted(fd, new Ssrc(ssrc), Optional.empty())
                        : new MediaEvent.TalkStopped(fd, new Ssrc(ssrc), Optional.empty()));
    }

    private static List<Boolean> parameters(String name, ScriptedClient client) {
        return client.received().stream()
                .map(message -> message.getJsonObject("parameter").getBoolean(name))
                .toList();
    }
}
