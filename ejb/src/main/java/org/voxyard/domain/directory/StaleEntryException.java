package org.voxyard.domain.directory;

/** The entry is not the version that the change was meant for: somebody else has changed it. Nothing changed. */
public class StaleEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleEntryException() {
        super("Somebody else has changed this meanwhile; read it again.");
    }
}
