package org.voxyard.domain.directory;

/** A new or changed entry refers to one that does not exist, or not in that place. Nothing changed. */
public class DanglingReferenceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String attribute;

    /**
     * @param attribute of the entry that holds the reference: domain, project, roles, role, loop
     * @param sentence what is wrong with it
     */
    public DanglingReferenceException(String attribute, String sentence) {
        super(sentence);
        this.attribute = attribute;
    }

    public String attribute() {
        return attribute;
    }
}
