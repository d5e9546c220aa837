package org.voxyard.web.rest;

/** Sentences of the API's description that hold for many operations. */
final class Explained {
    static final String PAGES = "When there is more, the header Link has the address of the next page (rel=\"next\").";

    static final String CREATION = "Answers 201 with the new item and its address in Location. With the header"
            + " Idempotency-Key (1 to 128 characters) the same request may be sent again within 24 hours and"
            + " creates nothing twice.";

    static final String CHANGE = "Needs If-Match with the ETag that was read (428 without); 412 when somebody else"
            + " has changed it meanwhile. Holds for operators that are signed in when the answer comes.";

    private Explained() {}
}
