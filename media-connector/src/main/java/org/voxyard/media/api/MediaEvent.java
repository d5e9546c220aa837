package org.voxyard.media.api;

import java.time.Duration;
import java.util.Optional;

/** What the engine tells the application: control events only, never packets. Delivered in order, one at a time. */
public sealed interface MediaEvent {

    /** ICE and DTLS are up and SRTP keys are installed: audio can flow in both directions. */
    record EndpointConnected(EndpointId endpoint) implements MediaEvent {}

    /** The endpoint is gone and its gates are closed; {@code reason} is one plain sentence. */
    record EndpointLost(EndpointId endpoint, String reason) implements MediaEvent {}

    /**
     * Voice of a source became audible on a loop, within 60 ms of its first packet.
     *
     * @param endpoint the endpoint of this node that the source belongs to; empty for every other source
     */
    record TalkStarted(LoopId loop, Ssrc ssrc, Optional<EndpointId> endpoint) implements MediaEvent {}

    /** Voice of a source ended on a loop (hang-over passed, gate closed or source gone). */
    record TalkStopped(LoopId loop, Ssrc ssrc, Optional<EndpointId> endpoint) implements MediaEvent {}

    /** The last voice on a loop ended. */
    record LoopSilent(LoopId loop) implements MediaEvent {}

    /** Voice has been arriving for two seconds from an endpoint whose gates never opened (voice-loop-client.md §9.4). */
    record VoiceOnClosedGate(EndpointId endpoint) implements MediaEvent {}

    /** Overload lowered the encoders' complexity, or room raised it again; 0 to 10 from now on. */
    record EncoderEffortChanged(int complexity) implements MediaEvent {}

    /**
     * The mixer hung and a fresh one has taken over all loops. Voices that were sounding have been told to end; those that go on
     * are told of anew.
     *
     * @param stuckFor how long no tick had been made
     */
    record MixerReplaced(Duration stuckFor, int loopsMoved) implements MediaEvent {}

    /** The mixer hangs and is not replaced, because that has not helped lately: nobody hears anything until it comes back. */
    record MixerGivenUp(Duration stuckFor) implements MediaEvent {}

    /** The mixer failed at one loop and has begun it anew; its talkers are heard again with their next packets. */
    record LoopRestarted(LoopId loop, String cause) implements MediaEvent {}

    /** A loop has no audio path; {@code sentence} says why and what to do (multicast-loop.md §2.2). */
    record LoopFault(LoopId loop, String sentence) implements MediaEvent {}
}
