package org.voxyard.media.engine;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.voxyard.media.agent.AgentErrorHandler;
import org.voxyard.media.agent.AgentThreads;
import org.voxyard.media.api.MediaEventListener;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.codec.OpusDecoder;
import org.voxyard.media.codec.OpusEncoder;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.mix.PayloadPool;
import org.voxyard.media.mix.TalkerStream;

/**
 * What an engine needs from outside.
 *
 * @param identity for DTLS
 * @param encoders makes an encoder for one mix with 1 or 2 channels
 * @param complexity of the encoders, 0 to 10, while there is no overload
 * @param complexityFixed whether overload leaves it alone
 * @param helpers threads that render mixes besides the Mixer's own when a tick takes long
 * @param dimmingDb attenuation of loops while a more important one has a voice, 0 to 60
 * @param streams makes a receive stream for one talker, with the payload memory of its mixer
 * @param probe makes the mono decoder that finds out whether a packet begins a talk spurt; absent when no packet is to
 *     pass to listeners as it is
 * @param talkGate for browsers
 * @param redundancy whether browsers are asked to repeat packets (RFC 2198)
 * @param listener gets the events
 * @param threads runs a mixer that replaces one that hangs
 * @param errors learns of failures that are confined to one loop or mix
 * @param random for keys and identities
 * @param clockNs the agents' monotonic clock
 * @param epochOffsetNs to be added to the clock to get ns since 1970
 */
public record EngineParts(
        DtlsIdentity identity,
        IntFunction<OpusEncoder> encoders,
        int complexity,
        boolean complexityFixed,
        int helpers,
        float dimmingDb,
        Function<PayloadPool, TalkerStream> streams,
        Optional<Supplier<OpusDecoder>> probe,
        TalkGatePolicy talkGate,
        boolean redundancy,
        MediaEventListener listener,
        AgentThreads threads,
        AgentErrorHandler errors,
        SecureRandom random,
        LongSupplier clockNs,
        long epochOffsetNs) {}
