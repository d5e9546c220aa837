package org.voxyard.client;

import java.io.FileNotFoundException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;

/**
 * What a request carries; can be sent again.
 *
 * @param type media type; empty for no body
 */
record Body(String type, BodyPublisher content) {
    static final Body NONE = new Body("", BodyPublishers.noBody());

    static Body json(Record document) {
        return json(JsonRecords.write(document).toString());
    }

    static Body json(String document) {
        return new Body("application/json", BodyPublishers.ofString(document));
    }

    static Body patch(Patch patch) {
        return new Body("application/merge-patch+json", BodyPublishers.ofString(patch.toString()));
    }

    /** Throws {@link UncheckedIOException} without the file. */
    static Body file(String type, Path file) {
        try {
            return new Body(type, BodyPublishers.ofFile(file));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }
}
