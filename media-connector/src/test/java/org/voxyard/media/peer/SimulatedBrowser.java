package org.voxyard.media.peer;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.voxyard.media.api.Ssrc;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.dtls.DtlsListener;
import org.voxyard.media.dtls.DtlsSession;
import org.voxyard.media.dtls.DtlsTerms;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.srtp.SrtpProfile;

/**
 * A WebRTC peer in plain Java: it answers our offer as a browser does, checks connectivity as the controlling ICE agent,
 * shakes hands by DTLS, and sends and receives SRTP over a UDP port of its own. All methods may be called from any thread
 * and return at once; what they ask for happens on the thread of {@link SimulatedBrowsers}, in the order of the calls.
 */
public final class SimulatedBrowser implements AutoCloseable {
    private final PeerAgent agent;
    private final BrowserTraits traits;
    private final PacketListener listener;
    private final DtlsIdentity identity;
    private final SecureRandom random;
    private final Executor handshakes;
    private final Consumer<SimulatedBrowser> onGone;
    private final Ssrc ssrc;
    private final PeerCounts counts = new PeerCounts();
    private final CompletableFuture<SrtpProfile> connected = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile MediaLeg leg;
    private volatile DtlsSession dtls;

    SimulatedBrowser(
            PeerAgent agent,
            BrowserTraits traits,
            PacketListener listener,
            DtlsIdentity identity,
            SecureRandom random,
            Executor handshakes,
            Consumer<SimulatedBrowser> onGone) {
        this.agent = agent;
        this.traits = traits;
        this.listener = listener;
        this.identity = identity;
        this.random = random;
        this.handshakes = handshakes;
        this.onGone = onGone;
        ssrc = new Ssrc(random.nextInt());
    }

    /** Takes the server's offer, begins to connect, and returns the answer for the server. Once only. */
    public String answer(String offer) {
        if (leg != null) {
            throw new IllegalStateException("This browser has answered already");
        }
        ServerOffer server = ServerOffer.parse(offer);
        IceCredentials ice = IceCredentials.random(random);
        leg = new MediaLeg(agent, server.address(), new ConnectivityChecks(server.ice(), ice.ufrag(), random), counts);
        dtls = new DtlsSession(
                new DtlsTerms(identity, server.fingerprint(), traits.role(), traits.profiles()),
                this::transmit,
                new News(),
                handshakes);
        tell(opened -> opened.open(dtls));
        return AnswerText.of(ice, identity.fingerprint(), traits, ssrc);
    }

    /** Completes when media can flow both ways; exceptionally, with a sentence, when the handshake failed. */
    public CompletableFuture<SrtpProfile> connected() {
        return connected;
    }

    /** Completes when the server ended the connection by DTLS. */
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /** Under which it sends. */
    public Ssrc ssrc() {
        return ssrc;
    }

    public long count(PeerCount count) {
        return counts.get(count);
    }

    /**
     * Sends one Opus frame of 20 ms now; the caller keeps the pace. Lost before it is connected.
     *
     * @param levelDbov 0 (loudest) to 127 (silence)
     */
    public void send(byte[] opusFrame, int levelDbov) {
        tell(sending -> sending.send(opusFrame, levelDbov));
    }

    /** Lets time pass in the stream without packets, as with DTX; the next frame begins a talk spurt. */
    public void pause(int frames) {
        tell(pausing -> pausing.pause(frames));
    }

    /** Sends a frame every 20 ms until {@link #fallSilent}; the supplier is called on the shared thread. */
    public void talk(Supplier<byte[]> opusFrames, int levelDbov) {
        tell(talking -> talking.talk(opusFrames, levelDbov));
    }

    /** Ends {@link #talk}. */
    public void fallSilent() {
        tell(MediaLeg::fallSilent);
    }

    /** Goes on from a new local port, as behind a NAT that forgot us, and checks connectivity from there at once. */
    public void rebind() {
        tell(MediaLeg::rebind);
    }

    /** Is gone from one moment to the next, without a goodbye. */
    public void vanish() {
        tell(MediaLeg::onEnd);
        tell(gone -> dtls.close());
        onGone.accept(this);
    }

    /** Says goodbye by DTLS and gives the port back. May be called again. */
    @Override
    public void close() {
        if (leg != null) {
            dtls.close();
            tell(MediaLeg::leave);
        }
        onGone.accept(this);
    }

    private void transmit(byte[] buf, int off, int len) {
        byte[] datagram = Arrays.copyOfRange(buf, off, off + len);
        tell(sending -> sending.transmit(datagram, len));
    }

    private void tell(Consumer<MediaLeg> command) {
        MediaLeg told = leg;
        if (told == null) {
            throw new IllegalStateException("This browser has no offer yet");
        }
        agent.execute(() -> command.accept(told));
    }

    private final class News implements DtlsListener {
        @Override
        public void onKeys(SrtpKeys keys) {
            tell(ready -> {
                ready.install(new OutgoingVoice(keys, ssrc.value()), new IncomingVoice(keys, listener, counts));
                connected.complete(keys.profile());
            });
        }

        @Override
        public void onClosed() {
            ended.complete(null);
        }

        @Override
        public void onFailed(String sentence) {
            connected.completeExceptionally(new IllegalStateException(sentence));
            ended.complete(null);
        }
    }
}
