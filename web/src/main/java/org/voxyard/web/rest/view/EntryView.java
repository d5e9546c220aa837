package org.voxyard.web.rest.view;

import java.util.Optional;

/** A document of the directory. */
public interface EntryView {
    /** Empty in a request to create something: the server makes one. Always there in an answer. */
    Optional<String> id();

    String name();
}
