package org.voxyard.domain.directory;

/** A change of the directory that contradicts what is there; the message is one plain sentence. Nothing changed. */
public class DirectoryConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DirectoryConflictException(String sentence) {
        super(sentence);
    }
}
