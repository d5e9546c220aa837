package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.MediaConnection;
import org.voxyard.media.dtls.SrtpKeys;
import org.voxyard.media.ice.BindingRequest;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.rtp.RepeatingSender;
import org.voxyard.media.sim.SimulatedHost;
import org.voxyard.media.srtp.SrtpMasterKey;
import org.voxyard.media.srtp.SrtpProfile;
import org.voxyard.media.srtp.SrtpReceiver;
import org.voxyard.media.srtp.SrtpSender;

/** A browser's path on a virtual network: ICE checks and SRTP as on the wire, keys by word of mouth instead of DTLS. */
final class SimulatedBrowserLeg {
    static final int PAYLOAD_TYPE = 100;
    private static final int REDUNDANT_PAYLOAD_TYPE = 101;

    private static final SrtpProfile PROFILE = SrtpProfile.AEAD_AES_128_GCM;
    private static final int ROOM_FOR_TAG = 16;
    private static final Pattern UFRAG = Pattern.compile("a=ice-ufrag:(\\S+)");
    private static final Pattern PASSWORD = Pattern.compile("a=ice-pwd:(\\S+)");
    private static final String ANSWER = """
            v=0
            o=- 1 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            m=audio 9 UDP/TLS/RTP/SAVPF 100
            a=ice-ufrag:peer
            a=ice-pwd:peersPasswordPeersPassword
            a=fingerprint:sha-256 %s
            a=setup:active
            a=mid:0
            a=sendrecv
            a=rtcp-mux
            a=rtpmap:100 opus/48000/2
            """.formatted("00:".repeat(31) + "00").replace("\n", "\r\n");

    private static final String REDUNDANT_ANSWER =
            ANSWER.replace("SAVPF 100", "SAVPF 101 100").replace("a=rtpmap:100", """
            a=rtpmap:101 red/48000/2
            a=rtpmap:100""".replace("\n", "\r\n"));

    private final InetSocketAddress address;
    private final IceCredentials server;
    private final SrtpSender sender = new SrtpSender(key(1));
    private final SrtpReceiver receiver = new SrtpReceiver(key(2));
    private final Optional<RepeatingSender> repeating;
    private int checks;

    private SimulatedBrowserLeg(InetSocketAddress address, IceCredentials server, Optional<RepeatingSender> repeating) {
        this.address = address;
        this.server = server;
        this.repeating = repeating;
    }

    /**
     * Opens the endpoint, answers its offer and sends a first check; the keys are the caller's to tell.
     *
     * @param repeats whether every packet repeats the one before
     */
    static SimulatedBrowserLeg open(
            EndpointId endpoint,
            InetSocketAddress address,
            boolean repeats,
            MediaConnection connection,
            SimulatedHost host) {
        String offer = connection.openEndpoint(endpoint).sdp();
        IceCredentials server = new IceCredentials(find(UFRAG, offer), find(PASSWORD, offer));
        Optional<RepeatingSender> repeating =
                repeats ? Optional.of(new RepeatingSender(PAYLOAD_TYPE)) : Optional.empty();
        SimulatedBrowserLeg leg = new SimulatedBrowserLeg(address, server, repeating);
        try {
            connection.answer(endpoint, repeats ? REDUNDANT_ANSWER : ANSWER);
        } catch (MalformedAnswerException e) {
            throw new AssertionError(e);
        }
        leg.check(host);
        return leg;
    }

    static SrtpKeys keysOfServer() {
        return new SrtpKeys(key(2), key(1));
    }

    /** Sends a connectivity or consent check. */
    void check(SimulatedHost host) {
        byte[] request = new byte[200];
        byte[] transaction = new byte[BindingRequest.TRANSACTION_ID_LENGTH];
        transaction[0] = (byte) ++checks;
        int length = new BindingRequest(server, "peer", 1, 1, true).write(transaction, request);
        host.send(address, SimulatedSwitch.MEDIA, Arrays.copyOf(request, length));
    }

    int payloadType() {
        return repeating.isPresent() ? REDUNDANT_PAYLOAD_TYPE : PAYLOAD_TYPE;
    }

    /** The payload as this browser sends it. */
    byte[] payload(byte[] opus, int timestamp) {
        return repeating.map(sender -> sender.next(opus, timestamp)).orElse(opus);
    }

    /** An RTP packet as it goes over the wire. */
    byte[] protect(byte[] packet) {
        byte[] room = Arrays.copyOf(packet, packet.length + ROOM_FOR_TAG);
        return Arrays.copyOf(room, sender.protect(room, 0, packet.length));
    }

    /** Opens an RTP packet in place; negative when it is none, as an answer to a check or a report. */
    int unprotect(byte[] packet) {
        boolean isRtp = packet.length > 12 && (packet[0] & 0xC0) == 0x80 && (packet[1] & 0x7f) == PAYLOAD_TYPE;
        return isRtp ? receiver.unprotect(packet, 0, packet.length) : -1;
    }

    private static SrtpMasterKey key(int seed) {
        byte[] key = new byte[PROFILE.keyLength()];
        byte[] salt = new byte[PROFILE.saltLength()];
        Arrays.fill(key, (byte) seed);
        Arrays.fill(salt, (byte) -seed);
        return new SrtpMasterKey(PROFILE, key, salt);
    }

    private static String find(Pattern pattern, String sdp) {
        Matcher matcher = pattern.matcher(sdp);
        if (!matcher.find()) {
            throw new AssertionError("not in the offer: " + pattern);
        }
        return matcher.group(1);
    }
}
