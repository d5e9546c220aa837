package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.api.MediaEvent;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.counter.Counters;
import org.voxyard.media.counter.EngineCounter;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.IceAnswer;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.ice.IceLite;
import org.voxyard.media.ice.StunMessage;
import org.voxyard.media.mix.Ear;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;
import org.voxyard.media.transport.DatagramSender;

/** All media legs of this node, by endpoint, by ICE user name and by address. Written by the Conductor alone. */
final class LegTable {
    /** A browser that has not connected by then never will. */
    private static final long CONNECT_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);

    /** No consent check for so long: the browser is gone (RFC 7675 §5.1). */
    private static final long CONSENT_TIMEOUT_NS = TimeUnit.SECONDS.toNanos(30);

    private final Map<EndpointId, MediaLeg> legs = new HashMap<>();
    private final Map<EndpointId, PlainLeg> plainLegs = new HashMap<>();
    private final Map<String, MediaLeg> byUfrag = new HashMap<>();
    private final Map<InetSocketAddress, MediaLeg> byAddress = new HashMap<>();
    private final byte[] response = new byte[IceLite.MAX_RESPONSE_LENGTH];
    private final LegFactory factory;
    private final DatagramSender media;
    private final ReceiverProxy receiver;
    private final MixerProxy mixer;
    private final SenderProxy sender;
    private final EventPump events;
    private final Counters counters;

    LegTable(
            LegFactory factory,
            DatagramSender media,
            ReceiverProxy receiver,
            MixerProxy mixer,
            SenderProxy sender,
            EventPump events,
            Counters counters) {
        this.factory = factory;
        this.media = media;
        this.receiver = receiver;
        this.mixer = mixer;
        this.sender = sender;
        this.events = events;
        this.counters = counters;
    }

    void open(EndpointId endpoint, IceCredentials credentials, StreamStart start, String cname, long nowNs) {
        MediaLeg leg = factory.browser(endpoint, credentials, start, cname, nowNs);
        legs.put(endpoint, leg);
        byUfrag.put(credentials.ufrag(), leg);
        receiver.addIngress(leg.ingress());
        mixer.addListener(new Listener(endpoint, new Ear(start.ssrc(), leg.egress())));
    }

    void openPlain(EndpointId endpoint, StreamStart start, RtpEndpoint address) {
        PlainLeg leg = factory.plain(endpoint, start, address);
        plainLegs.put(endpoint, leg);
        receiver.addIngress(leg.ingress());
        receiver.address(leg.ingress(), address.remote());
        Optional<SrtpReceiver> receiving = address.keys().map(GivenKeys::receiver);
        receiver.keys(leg.ingress(), receiving, address.payloadType(), AudioLevelExtension.ABSENT);
        sender.open(leg.egress(), address.remote(), address.keys().map(GivenKeys::sender));
        mixer.addListener(new Listener(endpoint, new Ear(start.ssrc(), leg.egress())));
        events.emit(new MediaEvent.EndpointConnected(endpoint));
    }

    void answer(EndpointId endpoint, SdpAnswer answer) {
        MediaLeg leg = legs.get(endpoint);
        if (leg == null || leg.answer().isPresent()) {
            counters.increment(EngineCounter.COMMANDS_STALE);
            return;
        }
        leg.answered(answer, factory.dtls(leg, answer));
        if (leg.selected().isPresent()) {
            factory.startIfClient(leg);
        }
    }

    Optional<Ingress> ingress(EndpointId endpoint) {
        return Optional.ofNullable(legs.get(endpoint))
                .map(MediaLeg::ingress)
                .or(() -> Optional.ofNullable(plainLegs.get(endpoint)).map(PlainLeg::ingress));
    }

    /** Asks all agents about all legs; each answers on its own thread. */
    void survey(CompletableFuture<List<EndpointReading>> answer, long nowNs) {
        LegSurvey survey = new LegSurvey(surveyed(nowNs), answer);
        receiver.survey(survey);
        sender.survey(survey);
        mixer.survey(survey);
    }

    private List<SurveyedLeg> surveyed(long nowNs) {
        return Stream.concat(
                        legs.values().stream().map(leg -> SurveyedLeg.of(leg, nowNs)),
                        plainLegs.values().stream().map(SurveyedLeg::of))
                .sorted(Comparator.comparingLong(SurveyedLeg::endpoint))
                .toList();
    }

    /** Answers a connectivity or consent check; a valid one binds its source address to the leg. */
    void check(byte[] datagram, InetSocketAddress source, long nowNs) {
        Optional<StunMessage> message = StunMessage.parse(datagram, 0, datagram.length);
        Optional<MediaLeg> leg = message.flatMap(StunMessage::localUfrag).map(byUfrag::get);
        if (leg.isEmpty()) {
            counters.increment(EngineCounter.STUN_REFUSED);
            return;
        }
        check(message.get(), leg.get(), source, nowNs);
    }

    void dtls(EndpointId endpoint, byte[] datagram) {
        MediaLeg leg = legs.get(endpoint);
        boolean taken = leg != null
                && (leg.dtls().isPresent() ? leg.dtls().get().offer(datagram, 0, datagram.length) : leg.hold(datagram));
        if (!taken) {
            counters.increment(EngineCounter.DTLS_DROPPED);
        }
    }

    void connect(EndpointId endpoint, SrtpKeys keys) {
        MediaLeg leg = legs.get(endpoint);
        if (leg == null || leg.answer().isEmpty() || leg.selected().isEmpty()) {
            counters.increment(EngineCounter.COMMANDS_STALE);
            return;
        }
        SdpAnswer answer = leg.answer().get();
        counters.increment(EngineCounter.DTLS_HANDSHAKES);
        Optional<SrtpReceiver> receiving = Optional.of(new SrtpReceiver(keys.receive()));
        receiver.redundancy(leg.ingress(), answer.redundantPayloadType());
        receiver.keys(leg.ingress(), receiving, answer.payloadType(), answer.audioLevelId());
        sender.open(leg.egress(), leg.selected().get(), Optional.of(new SrtpSender(keys.send())));
        leg.connect();
        events.emit(new MediaEvent.EndpointConnected(endpoint));
    }

    /** The leg's peer is gone: forgets the leg and says so. */
    void lose(EndpointId endpoint, String reason) {
        if (legs.containsKey(endpoint)) {
            remove(endpoint);
            events.emit(new MediaEvent.EndpointLost(endpoint, reason));
        }
    }

    /** Forgets a leg in all agents. */
    void remove(EndpointId endpoint) {
        PlainLeg plain = plainLegs.remove(endpoint);
        MediaLeg leg = legs.remove(endpoint);
        if (plain != null) {
            forget(endpoint, plain.ingress(), plain.egress(), List.of(plain.remote()));
        }
        if (leg != null) {
            byUfrag.remove(leg.credentials().ufrag());
            leg.addresses().forEach(byAddress::remove);
            leg.dtls().ifPresent(session -> session.close());
            forget(endpoint, leg.ingress(), leg.egress(), leg.addresses());
        }
    }

    /** Ends legs whose browser has been silent for too long. */
    void expire(long nowNs) {
        for (MediaLeg leg : new ArrayList<>(legs.values())) {
            if (!leg.isConnected() && nowNs - leg.openedNs() > CONNECT_TIMEOUT_NS) {
                lose(leg.endpoint(), "The browser did not connect its media within 30 s.");
            } else if (leg.isConnected() && nowNs - leg.lastCheckNs() > CONSENT_TIMEOUT_NS) {
                lose(leg.endpoint(), "The browser has not been heard of for 30 s.");
            }
        }
    }

    void close() {
        List.copyOf(legs.keySet()).forEach(this::remove);
    }

    private void check(StunMessage message, MediaLeg leg, InetSocketAddress source, long nowNs) {
        IceAnswer answer = IceLite.answer(message, source, leg.credentials(), leg.remoteUfrag(), response);
        if (answer.length() > 0) {
            media.send(response, 0, answer.length(), source);
        }
        if (answer instanceof IceAnswer.Answered(int length, boolean useCandidate)) {
            counters.increment(EngineCounter.STUN_ANSWERED);
            onValidCheck(leg, source, useCandidate, nowNs);
        } else {
            counters.increment(EngineCounter.STUN_REFUSED);
        }
    }

    private void onValidCheck(MediaLeg leg, InetSocketAddress source, boolean useCandidate, long nowNs) {
        if (leg.checked(source, nowNs)) {
            MediaLeg before = byAddress.put(source, leg);
            if (before != null && before != leg) {
                before.lose(source);
            }
            receiver.address(leg.ingress(), source);
            leg.evictExcess().ifPresent(oldest -> {
                byAddress.remove(oldest);
                receiver.forgetAddress(oldest);
            });
        }
        boolean first = leg.selected().isEmpty();
        if (leg.select(source, useCandidate)) {
            sender.move(leg.egress(), source);
            if (first) {
                factory.startIfClient(leg);
            } else {
                counters.increment(EngineCounter.ADDRESS_CHANGES);
            }
        }
    }

    private void forget(EndpointId endpoint, Ingress ingress, Egress egress, Collection<InetSocketAddress> addresses) {
        receiver.removeIngress(ingress, addresses);
        sender.close(egress);
        mixer.removeListener(endpoint);
        mixer.forgetSsrc(ingress.ssrc());
    }

    /** A leg without ICE and DTLS. */
    record PlainLeg(Ingress ingress, Egress egress, InetSocketAddress remote) {}
}
