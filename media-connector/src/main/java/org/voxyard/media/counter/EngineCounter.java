package org.voxyard.media.counter;

import java.util.Locale;

/** Every counter of the engine with one sentence that says what it counts. The order is the order of display. */
public enum EngineCounter {
    DATAGRAMS_RECEIVED("Datagrams that arrived on the media port."),
    DATAGRAMS_UNKNOWN("Datagrams dropped because their first byte belongs to no protocol of RFC 7983."),
    DATAGRAMS_OVERSIZED("Datagrams dropped because they are longer than any that a peer may send."),
    STUN_RECEIVED("STUN messages that arrived on the media port."),
    STUN_ANSWERED("Connectivity and consent checks answered with success."),
    STUN_REFUSED("STUN messages dropped or refused: malformed, unknown user, wrong integrity or fingerprint."),
    STUN_DROPPED("STUN messages dropped because too many waited: a flood of strangers, or an overloaded node."),
    ADDRESS_CHANGES("Times that an endpoint moved to another address under a valid check."),
    DTLS_FROM_STRANGERS("DTLS datagrams ignored because no valid check came from their address."),
    DTLS_DROPPED("DTLS datagrams dropped because an endpoint had too many waiting or none of use."),
    DTLS_HANDSHAKES("DTLS handshakes finished."),
    DTLS_FAILURES("DTLS handshakes that failed, wrong fingerprints included."),
    RTP_FROM_STRANGERS("RTP and RTCP packets ignored because no endpoint is known at their address."),
    RTP_MALFORMED("RTP packets of endpoints dropped because their header contradicts their length."),
    RTP_WRONG_PAYLOAD_TYPE("RTP packets of endpoints dropped because of a payload type that was not negotiated."),
    SRTP_REJECTED("SRTP and SRTCP packets dropped: authentication failed, replayed, too old."),
    RED_RECEIVED(
            "RTP packets of endpoints that repeat the ones before, as browsers send them where both sides want it."),
    RED_MALFORMED("RTP packets of endpoints dropped because the headers of their repetitions contradict their length."),
    RED_RECOVERED("Lost packets of endpoints whose repetition in a later one went to the loops in their place."),
    RED_OVERTAKEN("RTP packets of endpoints dropped because their repetition had come before them."),
    RTP_RECEIVED("RTP packets accepted from endpoints."),
    RTCP_RECEIVED("RTCP packets accepted from endpoints."),
    GATE_CLOSED("RTP packets of endpoints dropped because no talk gate was open for them."),
    GATE_LATE("RTP packets dropped because they were older than the opening of their talk gate."),
    GATE_PASSED("RTP packets sent to a loop's group, counted per loop."),
    ODD_FRAMES_PASSED("RTP packets sent to a loop whose frame is not 20 ms; stock mixers skip them."),
    GROUP_SEND_FAILED("RTP packets that could not be sent to a loop's group."),
    GROUP_RECEIVED("Datagrams that arrived on loops' groups."),
    GROUP_NOT_RTP("Datagrams on groups dropped because they are no RTP version 2 packet or contradict their length."),
    GROUP_RTCP("RTCP packets on groups, dropped."),
    GROUP_WRONG_PAYLOAD_TYPE("RTP packets on groups dropped because their payload type is not 100."),
    GROUP_EXCESS_RATE(
            "RTP packets on groups dropped because their source sent more than three times its nominal rate."),
    GROUP_EXCESS_SOURCES("RTP packets on groups dropped because the loop has 64 sources already."),
    GROUP_SHARED_SSRC("Times that two addresses were found to use one SSRC on one loop."),
    GROUP_RING_FULL("RTP packets of loops dropped because the mixer did not take them in time."),
    STREAMS_OPENED("Receive streams (loop, SSRC) opened by the mixer."),
    STREAMS_CLOSED("Receive streams closed after silence."),
    TICKS("Ticks of the mixer, 20 ms each."),
    TICKS_LATE("Ticks that began more than 5 ms after their deadline."),
    TICKS_BEGUN_WITHIN_1_MS("Ticks that began less than 1 ms after their deadline."),
    TICKS_BEGUN_WITHIN_2_MS("Ticks that began 1 to 2 ms after their deadline."),
    TICKS_BEGUN_WITHIN_5_MS("Ticks that began 2 to 5 ms after their deadline."),
    TICKS_BEGUN_WITHIN_10_MS("Ticks that began 5 to 10 ms after their deadline."),
    TICKS_BEGUN_WITHIN_20_MS("Ticks that began 10 to 20 ms after their deadline."),
    TICKS_BEGUN_LATER("Ticks that began 20 ms or more after their deadline."),
    TICKS_SKIPPED("Ticks left out after a stall."),
    TICK_SHIFTS("Times that the ticks were moved so that the packets of those who talk wait less."),
    TICK_WORST_LATENESS_US("How late the latest tick of all began, in µs."),
    TICKS_BELOW_1_MS("Ticks that took less than 1 ms."),
    TICKS_BELOW_2_MS("Ticks that took 1 to 2 ms."),
    TICKS_BELOW_4_MS("Ticks that took 2 to 4 ms."),
    TICKS_BELOW_8_MS("Ticks that took 4 to 8 ms."),
    TICKS_BELOW_16_MS("Ticks that took 8 to 16 ms."),
    TICKS_LONGER("Ticks that took 16 ms or more."),
    ENCODER_COMPLEXITY("Complexity of the encoders now, 0 to 10; below the configured one under overload."),
    ENCODER_LOWERINGS("Times that overload lowered the complexity of the encoders."),
    MIXER_REPLACEMENTS("Mixers that hung and were replaced by a fresh one."),
    MIXER_STARVED("Times that the mixer finished no tick for 140 ms because it got too little of a processor."),
    MIXERS_ABANDONED("Replaced mixers that have not come back so far; each holds its memory and its threads."),
    LOOPS_RESTARTED("Times that a loop failed in the mixer and was begun anew without its talkers; each is a defect."),
    MIX_FAILURES("Frames that were not made because mixing or encoding failed; each is a defect."),
    CLIPS_CUT_OFF("Clips of players that were lost when their mixer was replaced."),
    DECODES("Opus packets decoded."),
    CONCEALED_FRAMES("Frames of 20 ms filled by packet-loss concealment."),
    FEC_FRAMES("Lost frames recovered from the next packet's forward error correction."),
    LATE_DISCARDS("Packets of loops discarded because their place had been played already."),
    DUPLICATE_DISCARDS("Packets of loops discarded because they had come before."),
    OVERFLOW_DISCARDS("Packets of loops discarded because more than 200 ms waited."),
    UNDECODABLE_DISCARDS("Packets of loops discarded because they are not Opus or the decoder refused them."),
    NO_ROOM_DISCARDS("Packets of loops discarded because the mixer had no memory for them."),
    STREAM_RESTARTS("Times that a talker's sequence numbers began anew far from where they were."),
    PLAYOUT_SHORTENED("Times that sound was left out to lower a talker's playout delay."),
    PLAYOUT_LENGTHENED("Times that sound was put in because a talker's packets came too late."),
    PLAYOUT_BELOW_20_MS("Frames of audible talkers whose packet had waited less than 20 ms for its turn."),
    PLAYOUT_BELOW_40_MS("Frames of audible talkers whose packet had waited 20 to 40 ms."),
    PLAYOUT_BELOW_60_MS("Frames of audible talkers whose packet had waited 40 to 60 ms."),
    PLAYOUT_BELOW_100_MS("Frames of audible talkers whose packet had waited 60 to 100 ms."),
    PLAYOUT_LONGER("Frames of audible talkers whose packet had waited 100 ms or more."),
    MIXES("Distinct mixes made, summed over ticks."),
    ENCODES("Opus frames encoded."),
    MIX_FORKS("Encoders forked because listeners that shared a mix began to hear different things."),
    MIX_MERGES("Encoders given back because listeners began to hear the same."),
    FRAMES_FANNED_OUT("RTP packets handed to the sender, one for each listener and frame."),
    PASS_THROUGH_PACKETS("Packets of talkers passed on as they came, without a mix; each counted once."),
    PASS_THROUGH_ENTERED("Times that listeners who hear the same began to get a talker's packets as they are."),
    PASS_THROUGH_LEFT("Times that they were led from there into a mix, not into silence."),
    PASS_THROUGH_LATE("Packets not passed on because a newer one had been."),
    SENDER_RING_FULL("Frames dropped because the sender did not take them in time."),
    RTP_SENT("RTP packets sent to endpoints."),
    RTCP_SENT("RTCP packets sent to endpoints."),
    KEEP_ALIVES_SENT("RTP packets of silence sent to endpoints to keep the path alive; part of rtp-sent."),
    SEND_FAILED("Packets to endpoints that the network did not take."),
    COMMANDS_REFUSED("Commands that an agent's queue did not take."),
    COMMANDS_STALE("Commands for an endpoint or a loop that is gone, ignored."),
    EVENTS_LOST("Events dropped because the application did not take them in time."),
    AGENT_ERRORS("Exceptions that ended a duty cycle of an agent or the work on one loop of it; each is a defect.");

    private final String label;
    private final String sentence;

    EngineCounter(String sentence) {
        label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        this.sentence = sentence;
    }

    /** Stable name: lower case with hyphens. */
    public String label() {
        return label;
    }

    /** What is counted. */
    public String sentence() {
        return sentence;
    }
}
