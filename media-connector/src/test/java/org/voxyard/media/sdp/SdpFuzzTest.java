package org.voxyard.media.sdp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.voxyard.media.api.MalformedAnswerException;

/** Any text is a usable answer or a malformed one, told in a sentence. */
class SdpFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void everyTextIsAnAnswerOrMalformed(byte[] utf8) {
        try {
            SdpAnswer answer = SdpAnswer.parse(new String(utf8, StandardCharsets.UTF_8));
            assertNotNull(answer.ourRole());
            assertTrue(answer.payloadType() >= 0 && answer.payloadType() < 128);
        } catch (MalformedAnswerException e) {
            assertFalse(e.getMessage().isBlank());
        }
    }
}
