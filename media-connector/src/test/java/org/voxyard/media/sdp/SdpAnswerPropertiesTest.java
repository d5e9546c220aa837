package org.voxyard.media.sdp;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.voxyard.media.api.MalformedAnswerException;

/** Whatever a peer sends ends in an answer or in {@link MalformedAnswerException}. */
class SdpAnswerPropertiesTest {

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        readOrRefuse(text);
    }

    @Property
    void aTruncatedAnswerIsReadOrRefused(@ForAll @IntRange(max = 900) int length) {
        String answer = BrowserAnswers.CHROMIUM;
        readOrRefuse(answer.substring(0, Math.min(length, answer.length())));
    }

    @Property
    void anAnswerWithGarbageInsideIsReadOrRefused(@ForAll @IntRange(max = 700) int at, @ForAll String garbage) {
        readOrRefuse(BrowserAnswers.FIREFOX.substring(0, at) + garbage + BrowserAnswers.FIREFOX.substring(at));
    }

    @Property
    void anAttributeWithAnyValueIsReadOrRefused(@ForAll @IntRange(max = 21) int line, @ForAll String value) {
        String[] lines = BrowserAnswers.CHROMIUM.split("\r\n");
        lines[line] = lines[line].replaceFirst("[:= ].*", "") + ":" + value;
        readOrRefuse(String.join("\r\n", lines));
    }

    private static void readOrRefuse(String sdp) {
        try {
            assertNotNull(SdpAnswer.parse(sdp).ice());
        } catch (MalformedAnswerException e) {
            assertNotNull(e.getMessage());
        }
    }
}
