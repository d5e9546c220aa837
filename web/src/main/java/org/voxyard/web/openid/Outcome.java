package org.voxyard.web.openid;

import java.util.Locale;

/** How a sign-in at the provider's page went, for the web admin, which says it in a sentence. */
enum Outcome {
    DONE,
    /** Not us, not now, or nobody whom we know: which of them is nobody's business. */
    REFUSED,
    TOO_MANY,
    UNREACHABLE;

    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
