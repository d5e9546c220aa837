package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.mix.LoopBus;
import org.voxyard.media.rtp.AudioLevelExtension;
import org.voxyard.media.rtp.ReceptionStatistics;

/**
 * One leg in a {@link LegSurvey}. Each of the three {@code read} verbs belongs to the thread that owns what it reads, and
 * writes fields of its own.
 */
final class SurveyedLeg {
    private static final String CODEC = "opus/48000/2";
    private static final long NS_PER_SECOND = 1_000_000_000;

    private final EndpointId endpoint;
    private final Optional<InetSocketAddress> remote;
    private final boolean connected;
    private final Optional<Duration> age;
    private final Ingress ingress;
    private final Egress egress;
    private long received;
    private long lost;
    private long jitterNs;
    private OptionalLong lostByPeer = OptionalLong.empty();
    private Optional<Duration> roundTrip = Optional.empty();
    private OptionalInt levelDbov = OptionalInt.empty();
    private long sent;
    private Optional<Duration> playoutDelay = Optional.empty();

    private SurveyedLeg(
            EndpointId endpoint,
            Optional<InetSocketAddress> remote,
            boolean connected,
            Optional<Duration> age,
            Ingress ingress,
            Egress egress) {
        this.endpoint = endpoint;
        this.remote = remote;
        this.connected = connected;
        this.age = age;
        this.ingress = ingress;
        this.egress = egress;
    }

    static SurveyedLeg of(MediaLeg leg, long nowNs) {
        Duration age = Duration.ofNanos(nowNs - leg.openedNs());
        return new SurveyedLeg(
                leg.endpoint(), leg.selected(), leg.isConnected(), Optional.of(age), leg.ingress(), leg.egress());
    }

    static SurveyedLeg of(LegTable.PlainLeg leg) {
        Ingress ingress = leg.ingress();
        return new SurveyedLeg(ingress.endpoint(), Optional.empty(), true, Optional.empty(), ingress, leg.egress());
    }

    long endpoint() {
        return endpoint.value();
    }

    void readIngress() {
        ReceptionStatistics statistics = ingress.statistics();
        PeerReport peer = ingress.peer();
        received = statistics.received();
        lost = statistics.cumulativeLost();
        jitterNs = statistics.jitter() * NS_PER_SECOND / Ingress.OPUS_CLOCK_HZ;
        lostByPeer = peer.hasReported() ? OptionalLong.of(peer.lost()) : OptionalLong.empty();
        roundTrip = peer.roundTripNs() == PeerReport.UNKNOWN
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(peer.roundTripNs()));
        levelDbov = peer.level() == AudioLevelExtension.ABSENT ? OptionalInt.empty() : OptionalInt.of(-peer.level());
    }

    void readEgress() {
        sent = egress.packetCount();
    }

    /** The longest delay of all loops that the leg's voice is on. */
    void readBuses(LoopBus[] buses) {
        long longestNs = -1;
        for (LoopBus bus : buses) {
            if (bus != null
                    && bus.knows(ingress.ssrc())
                    && bus.talker(ingress.ssrc()).isAudible()) {
                longestNs =
                        Math.max(longestNs, bus.talker(ingress.ssrc()).stream().delayNs());
            }
        }
        playoutDelay = longestNs < 0 ? Optional.empty() : Optional.of(Duration.ofNanos(longestNs));
    }

    /** When all have read. */
    EndpointReading reading() {
        return new EndpointReading(
                endpoint,
                remote,
                connected,
                age,
                CODEC,
                received,
                lost,
                Duration.ofNanos(jitterNs),
                sent,
                lostByPeer,
                roundTrip,
                levelDbov,
                playoutDelay);
    }
}
