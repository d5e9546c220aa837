package org.voxyard.media.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * The application's handle to the engine. Every verb may be called from any thread, hands a command to the Conductor and
 * returns at once; effects are heard within two ticks (40 ms), results come as {@link MediaEvent}s. Unknown ids are
 * counted and ignored, because commands and losses of endpoints cross each other.
 *
 * <p>Every verb throws {@link EngineBusyException} when the command queue is full.
 */
public interface MediaConnection extends AutoCloseable {

    /** Joins the loop's group. A loop that is open at another address moves; a failure is a {@link MediaEvent.LoopFault}. */
    void openLoop(LoopId loop, LoopAddress address);

    /** Leaves the loop's group; its members hear it no more and its gates close. */
    void closeLoop(LoopId loop);

    /**
     * Sets how important an open loop is, NORMAL unless set. Lasts until the loop is closed, also when it moves to another
     * address.
     */
    void setPriority(LoopId loop, LoopPriority priority);

    /** Opens a browser's media leg and returns the offer to send to it. Nothing flows before {@link #answer}. */
    MediaOffer openEndpoint(EndpointId endpoint);

    /** Takes the browser's answer; {@link MediaEvent.EndpointConnected} follows when ICE and DTLS have finished. */
    void answer(EndpointId endpoint, String sdp) throws MalformedAnswerException;

    /** Opens an RTP leg without ICE and DTLS, connected at once. Returns the SSRC under which its voice appears on loops. */
    Ssrc openRtpEndpoint(EndpointId endpoint, RtpEndpoint leg);

    /** Opens a source that plays clips and hears nothing. Returns the SSRC under which it appears on loops. */
    Ssrc openPlayer(EndpointId endpoint);

    /** Plays a clip into a loop, after those that are still playing on the same player. */
    void play(EndpointId player, LoopId loop, Clip clip);

    /**
     * Makes a clip of a WAV file (PCM of 16 bit, 8 to 48 kHz, mono or stereo, at most 10 min) on the calling thread, which takes
     * about a hundredth of its playing time. Throws {@link EngineBusyException} also while another one is being made.
     *
     * @throws IOException with one sentence that says what is wrong with the file
     */
    Clip encode(String name, byte[] wav) throws IOException;

    /** Ends a leg: closes its gates, leaves its loops, forgets its keys. No {@link MediaEvent.EndpointLost} follows. */
    void closeEndpoint(EndpointId endpoint);

    /** Sets what the endpoint does on a loop. Entering {@link LoopState#SEND} leaves the talk gate closed. */
    void switchLoop(EndpointId endpoint, LoopId loop, LoopState state);

    /** Sets the volume of a loop in the endpoint's mix: 0 is silent, 100 is 0 dB, gain = (volume / 100)². */
    void setVolume(EndpointId endpoint, LoopId loop, int volume);

    /**
     * Moves a loop in the endpoint's mix between left (−100) and right (100) with constant power; 0 is the centre. An
     * endpoint that hears any loop out of the centre gets stereo Opus. Firefox plays it so; Chromium mixes it down to mono
     * unless the page adds {@code stereo=1} to the fmtp line of its own answer (RFC 7587 §6.1).
     */
    void setPan(EndpointId endpoint, LoopId loop, int pan);

    /**
     * Sets when a browser's packets pass its gates; empty for what the node is set to, which holds until then. Another
     * policy closes the endpoint's gates.
     */
    void setTalkGate(EndpointId endpoint, Optional<TalkGatePolicy> policy);

    /** Opens or closes the talk gate (push-to-talk). Has no effect unless the endpoint's state on the loop is SEND. */
    void setTalking(EndpointId endpoint, LoopId loop, boolean talking);

    /**
     * All media legs, each with what its agents know of it, by endpoint id. The answer comes within some milliseconds, on a
     * thread of the engine: wait for it, do nothing on that thread. It never comes when the engine hangs or ends.
     */
    CompletableFuture<List<EndpointReading>> inspectEndpoints();

    /** All counters, in a stable order. */
    List<CounterReading> counters();

    /** How the engine is now; takes no longer than a read of memory. */
    EngineHealth health();

    /** Gives the handle back; endpoints and loops stay. */
    @Override
    void close();
}
