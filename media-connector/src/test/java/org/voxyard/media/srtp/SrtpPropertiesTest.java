package org.voxyard.media.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Hostile input changes nothing and throws nothing; what we send is what Java's own cipher modes make of it. */
class SrtpPropertiesTest {
    private static final int HEADER_LENGTH = 12;
    private static final int RTCP_CLEAR_LENGTH = 8;

    @Property
    void randomBytesAreRefusedAndTheStreamGoesOn(
            @ForAll SrtpProfile profile, @ForAll @Size(max = 300) byte[] bytes, @ForAll boolean looksLikeOurs) {
        SrtpLink link = new SrtpLink(profile);
        assertEquals(SrtpResult.OK, link.receive(link.protect(10)));
        byte[] hostile = looksLikeOurs ? asFromSource(bytes) : bytes;

        assertNotEquals(SrtpResult.OK, link.receive(hostile));
        assertNotEquals(SrtpResult.OK, link.receiveRtcp(hostile));
        assertEquals(SrtpResult.OK, link.receive(link.protect(11)));
    }

    @Property
    void aDamagedPacketIsRefusedAndTheRightOneIsStillTaken(
            @ForAll SrtpProfile profile,
            @ForAll @IntRange(max = 199) int payloadLength,
            @ForAll int position,
            @ForAll @IntRange(min = 1, max = 255) int damage) {
        SrtpLink link = new SrtpLink(profile);
        byte[] wire = link.protect(SrtpLink.rtp(SrtpLink.SSRC, 1, payloadLength));
        byte[] damaged = wire.clone();
        damaged[Math.floorMod(position, wire.length)] ^= (byte) damage;

        assertNotEquals(SrtpResult.OK, link.receive(damaged));
        assertEquals(SrtpResult.OK, link.receive(wire));
    }

    @Property
    void galoisCounterModeIsTheOneOfJava(
            @ForAll @Size(16) byte[] key,
            @ForAll @Size(12) byte[] salt,
            @ForAll @Size(max = 400) byte[] payload,
            @ForAll int ssrc,
            @ForAll @IntRange(max = 0xFFFF) int sequence) {
        GaloisCounterMode ours = new GaloisCounterMode(new SessionKeys(key, new byte[0], salt));
        byte[] packet = packet(ssrc, sequence, payload);
        byte[] iv = xor(
                salt,
                ByteBuffer.allocate(12)
                        .putShort((short) 0)
                        .putInt(ssrc)
                        .putInt(0)
                        .putShort((short) sequence)
                        .array());
        byte[] buffer = Arrays.copyOf(packet, packet.length + 16);

        ours.protect(buffer, 0, HEADER_LENGTH, packet.length, ssrc, sequence);

        assertArrayEquals(
                javaGcm(key, iv, Arrays.copyOf(packet, HEADER_LENGTH), payload), after(buffer, HEADER_LENGTH));
    }

    @Property
    void galoisCounterModeOfRtcpIsTheOneOfJava(
            @ForAll @Size(32) byte[] key,
            @ForAll @Size(12) byte[] salt,
            @ForAll @Size(max = 400) byte[] body,
            @ForAll int ssrc,
            @ForAll @IntRange int index) {
        GaloisCounterMode ours = new GaloisCounterMode(new SessionKeys(key, new byte[0], salt));
        byte[] header = ByteBuffer.allocate(8).putInt(0x80C9_0001).putInt(ssrc).array();
        byte[] clear =
                ByteBuffer.allocate(12).put(header).putInt(index | 0x8000_0000).array();
        byte[] iv = xor(
                salt,
                ByteBuffer.allocate(12)
                        .putShort((short) 0)
                        .putInt(ssrc)
                        .putShort((short) 0)
                        .putInt(index)
                        .array());
        byte[] buffer = concat(header, body, new byte[20]);

        int length = ours.protectRtcp(buffer, 0, RTCP_CLEAR_LENGTH + body.length, ssrc, index);

        assertEquals(buffer.length, length);
        assertArrayEquals(
                javaGcm(key, iv, clear, body), Arrays.copyOfRange(buffer, RTCP_CLEAR_LENGTH, buffer.length - 4));
    }

    @Property
    void counterModeWithHmacIsTheOneOfJava(
            @ForAll @Size(16) byte[] key,
            @ForAll @Size(20) byte[] authKey,
            @ForAll @Size(14) byte[] salt,
            @ForAll @Size(max = 400) byte[] payload,
            @ForAll int ssrc,
            @ForAll @IntRange(max = 0xFFFF) int sequence,
            @ForAll @IntRange int rollOverCounter) {
        CounterModeWithHmac ours = new CounterModeWithHmac(new SessionKeys(key, authKey, salt));
        byte[] packet = packet(ssrc, sequence, payload);
        byte[] iv = xor(
                Arrays.copyOf(salt, 16),
                ByteBuffer.allocate(16)
                        .putInt(0)
                        .putInt(ssrc)
                        .putInt(rollOverCounter)
                        .putShort((short) sequence)
                        .putShort((short) 0)
                        .array());
        byte[] buffer = Arrays.copyOf(packet, packet.length + 10);

        ours.protect(buffer, 0, HEADER_LENGTH, packet.length, ssrc, (long) rollOverCounter << 16 | sequence);

        byte[] encrypted = concat(Arrays.copyOf(packet, HEADER_LENGTH), javaCtr(key, iv, payload));
        byte[] mac = javaHmac(
                authKey,
                concat(encrypted, ByteBuffer.allocate(4).putInt(rollOverCounter).array()));
        assertArrayEquals(concat(encrypted, Arrays.copyOf(mac, 10)), buffer);
    }

    private static byte[] asFromSource(byte[] bytes) {
        byte[] packet = Arrays.copyOf(bytes, Math.max(bytes.length, 40));
        System.arraycopy(SrtpLink.rtp(SrtpLink.SSRC, 12, 0), 0, packet, 0, HEADER_LENGTH);
        return packet;
    }

    private static byte[] packet(int ssrc, int sequence, byte[] payload) {
        return concat(SrtpLink.rtp(ssrc, sequence, 0), payload);
    }

    private static byte[] javaGcm(byte[] key, byte[] iv, byte[] clear, byte[] plain) {
        try {
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, iv));
            gcm.updateAAD(clear);
            return gcm.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] javaCtr(byte[] key, byte[] iv, byte[] plain) {
        try {
            Cipher ctr = Cipher.getInstance("AES/CTR/NoPadding");
            ctr.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(iv));
            return ctr.doFinal(plain);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] javaHmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] xor(byte[] a, byte[] b) {
        byte[] mixed = a.clone();
        for (int i = 0; i < a.length; i++) {
            mixed[i] ^= b[i];
        }
        return mixed;
    }

    private static byte[] concat(byte[]... parts) {
        ByteBuffer whole = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(whole::put);
        return whole.array();
    }

    private static byte[] after(byte[] bytes, int position) {
        return Arrays.copyOfRange(bytes, position, bytes.length);
    }
}
