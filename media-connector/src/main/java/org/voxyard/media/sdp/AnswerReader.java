package org.voxyard.media.sdp;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.voxyard.media.api.MalformedAnswerException;
import org.voxyard.media.api.UnsupportedCodecException;
import org.voxyard.media.dtls.DtlsRole;
import org.voxyard.media.dtls.Fingerprint;
import org.voxyard.media.ice.IceCredentials;
import org.voxyard.media.rtp.AudioLevelExtension;

/** Finds in the lines of an answer what {@link SdpAnswer} holds. */
final class AnswerReader {
    private static final List<String> DIRECTIONS = List.of("sendrecv", "sendonly", "recvonly", "inactive");
    private static final Pattern ICE_CHARS = Pattern.compile("[A-Za-z0-9+/]*");
    private static final Pattern PAYLOAD_TYPE = Pattern.compile("\\d{1,3}");
    private static final Pattern EXTENSION = Pattern.compile("(\\d{1,2})(/\\w+)?\\s+(\\S+).*");
    private static final int HIGHEST_ONE_BYTE_EXTENSION = 14;
    private static final int LONGEST_ICE_STRING = 256;

    private final SdpText text;

    AnswerReader(SdpText text) {
        this.text = text;
    }

    SdpAnswer read() throws MalformedAnswerException {
        String[] media = media();
        String direction = text.flag(DIRECTIONS).orElse("sendrecv");
        return new SdpAnswer(
                new IceCredentials(ice("ice-ufrag", 4), ice("ice-pwd", 22)),
                fingerprint(),
                peerRole(),
                opus(media),
                types(media, "red/48000").findFirst().orElse(SdpAnswer.NO_REDUNDANCY),
                audioLevelId(),
                direction.contains("send"),
                direction.contains("recv"));
    }

    /** {@code m=audio <port> <proto> <fmt> …}; port 0 refuses the section (RFC 3264 §6). */
    private String[] media() throws MalformedAnswerException {
        String[] media = text.audio().getFirst().trim().split("\\s+");
        if (media.length < 4 || !media[2].contains("RTP/SAVP")) {
            throw new MalformedAnswerException("The answer's audio is not secured by SRTP.");
        }
        if (media[1].equals("0")) {
            throw new MalformedAnswerException("The answer refuses audio.");
        }
        return media;
    }

    private String ice(String name, int shortest) throws MalformedAnswerException {
        String value =
                text.value(name).orElseThrow(() -> new MalformedAnswerException("The answer has no " + name + "."));
        if (value.length() < shortest
                || value.length() > LONGEST_ICE_STRING
                || !ICE_CHARS.matcher(value).matches()) {
            throw new MalformedAnswerException("The answer's " + name + " is not valid.");
        }
        return value;
    }

    /** The first that we can check; a peer may give several of one certificate (RFC 8122 §5). */
    private Fingerprint fingerprint() throws MalformedAnswerException {
        String reason = "The answer has no fingerprint.";
        for (String value : text.values("fingerprint")) {
            try {
                return Fingerprint.parse(value);
            } catch (IllegalArgumentException e) {
                reason = e.getMessage();
            }
        }
        throw new MalformedAnswerException(reason);
    }

    private DtlsRole peerRole() throws MalformedAnswerException {
        return switch (text.value("setup").orElse("active")) {
            case "active" -> DtlsRole.CLIENT;
            case "passive" -> DtlsRole.SERVER;
            default -> throw new MalformedAnswerException("The answer's setup is neither active nor passive.");
        };
    }

    private int opus(String[] media) throws UnsupportedCodecException {
        return types(media, "opus/48000")
                .findFirst()
                .orElseThrow(() -> new UnsupportedCodecException("The answer does not accept Opus."));
    }

    /** Payload types of one codec in the order of preference. */
    private IntStream types(String[] media, String codec) {
        List<String> types = text.values("rtpmap").stream()
                .map(value -> value.toLowerCase(Locale.ROOT).split("\\s+", 2))
                .filter(map -> map.length == 2 && map[1].startsWith(codec))
                .map(map -> map[0])
                .toList();
        return Arrays.stream(media, 3, media.length)
                .filter(types::contains)
                .filter(type -> PAYLOAD_TYPE.matcher(type).matches())
                .mapToInt(Integer::parseInt)
                .filter(type -> type <= 127);
    }

    private int audioLevelId() {
        return text.values("extmap").stream()
                .map(EXTENSION::matcher)
                .filter(Matcher::matches)
                .filter(extension -> extension.group(3).equals(AudioLevelExtension.URI))
                .mapToInt(extension -> Integer.parseInt(extension.group(1)))
                .filter(id -> id >= 1 && id <= HIGHEST_ONE_BYTE_EXTENSION)
                .findFirst()
                .orElse(SdpAnswer.NO_AUDIO_LEVEL);
    }
}
