package org.voxyard.web.rest.view;

/** Which texts documents may have, for {@code @Pattern}. */
final class Texts {
    /** Ids are part of paths. */
    static final String ID = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}";

    static final String ID_MESSAGE = "must be 1 to 64 of A-Z a-z 0-9 . _ @ + - and begin with a letter or digit";

    /** Any script, but no control characters and no halves of characters. */
    static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

    static final String PLAIN_MESSAGE = "must have no control characters";

    /** As {@link #PLAIN}, and something to see. */
    static final String NAME = "(?U)(?=.*\\S)[^\\p{Cc}\\p{Cs}]*";

    static final String NAME_MESSAGE = "must have a visible character and no control characters";

    /** A CSS colour: a name, {@code #rgb}, {@code #rrggbb}. */
    static final String COLOR = "[a-zA-Z]{1,32}|#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}";

    static final String COLOR_MESSAGE = "must be a colour: a CSS name, #rgb or #rrggbb";

    /** How important a loop is. */
    static final String PRIORITY = "program|normal|announcement|emergency";

    static final String PRIORITY_MESSAGE = "must be program, normal, announcement or emergency";

    /** When packets of talkers pass. */
    static final String TALK_GATE = "enforced|preroll|open";

    static final String TALK_GATE_MESSAGE = "must be enforced, preroll or open";

    private Texts() {}
}
