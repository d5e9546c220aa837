package org.voxyard.media.engine;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executor;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.RtpEndpoint;
import org.voxyard.media.api.TalkGatePolicy;
import org.voxyard.media.dtls.DtlsIdentity;
import org.voxyard.media.dtls.DtlsListener;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.DtlsSession;
import org.voxyard.media.dtls.DtlsTerms;
import org.voxyard.media.dtls.HandshakeSlots;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.sdp.SdpAnswer;
import org.voxyard.media.sdp.SdpOffer;
import org.voxyard.media.transport.DatagramSender;

/** Makes media legs and their DTLS sessions. Thread: the Conductor; sessions send on threads of their own. */
final class LegFactory {
    private final Outlet outlet;
    private final DtlsIdentity identity;
    private final DatagramSender dtlsSender;
    private final Executor handshakes;
    private final ConductorProxy conductor;
    private final TalkGatePolicy talkGate;
    private final HandshakeSlots slots = HandshakeSlots.leavingOneCore();

    LegFactory(
            Outlet outlet,
            DtlsIdentity identity,
            DatagramSender dtlsSender,
            Executor handshakes,
            ConductorProxy conductor,
            TalkGatePolicy talkGate) {
        this.outlet = outlet;
        this.identity = identity;
        this.dtlsSender = dtlsSender;
        this.handshakes = handshakes;
        this.conductor = conductor;
        this.talkGate = talkGate;
    }

    MediaLeg browser(EndpointId endpoint, IceCredentials credentials, StreamStart start, String cname, long nowNs) {
        ReportMailbox mailbox = new ReportMailbox();
        Ingress ingress = new Ingress(endpoint, start, talkGate, mailbox);
        byte[] name = cname.getBytes(StandardCharsets.US_ASCII);
        Egress egress = new Egress(outlet, start, SdpOffer.OPUS_PAYLOAD_TYPE, name, mailbox);
        return new MediaLeg(endpoint, credentials, ingress, egress, nowNs);
    }

    LegTable.PlainLeg plain(EndpointId endpoint, StreamStart start, RtpEndpoint leg) {
        ReportMailbox mailbox = new ReportMailbox();
        Egress egress = new Egress(outlet, start, leg.payloadType(), new byte[0], mailbox);
        Ingress ingress = new Ingress(endpoint, start, TalkGatePolicy.ENFORCED, mailbox);
        return new LegTable.PlainLeg(ingress, egress, leg.remote());
    }

    /** The session that proves the fingerprint of the answer; it sends to wherever the leg is at the moment. */
    DtlsSession dtls(MediaLeg leg, SdpAnswer answer) {
        DtlsTerms terms = new DtlsTerms(identity, answer.fingerprint(), answer.ourRole());
        return new DtlsSession(
                terms,
                (buffer, offset, length) -> send(leg, buffer, offset, length),
                new Reporter(leg.endpoint()),
                handshakes,
                slots);
    }

    /** Sends the ClientHello when that is our part; the leg has an address and an answer. */
    void startIfClient(MediaLeg leg) {
        boolean client =
                leg.answer().map(answer -> answer.ourRole() == DtlsRole.CLIENT).orElse(false);
        if (client) {
            leg.dtls().ifPresent(DtlsSession::start);
        }
    }

    private void send(MediaLeg leg, byte[] buffer, int offset, int length) {
        leg.selected().ifPresent(destination -> {
            synchronized (dtlsSender) {
                dtlsSender.send(buffer, offset, length, destination);
            }
        });
    }

    /** Takes the session's news to the Conductor. */
    private final class Reporter implements DtlsListener {
        private final EndpointId endpoint;

        Reporter(EndpointId endpoint) {
            this.endpoint = endpoint;
        }

        @Override
        public void onKeys(SrtpKeys keys) {
            conductor.keys(endpoint, keys);
        }

        @Override
        public void onClosed() {
            conductor.dtlsClosed(endpoint);
        }

        @Override
        public void onFailed(String sentence) {
            conductor.dtlsFailed(endpoint, sentence);
        }
    }
}
