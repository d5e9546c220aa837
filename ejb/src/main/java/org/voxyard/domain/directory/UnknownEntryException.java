package org.voxyard.domain.directory;

import java.util.Locale;

/** The directory has no entry of that kind and id. */
public class UnknownEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownEntryException(Class<? extends DirectoryEntry> kind, String id) {
        super("There is no " + kind.getSimpleName().toLowerCase(Locale.ROOT) + " " + id + ".");
    }
}
