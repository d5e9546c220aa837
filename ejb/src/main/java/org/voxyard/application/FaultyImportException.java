package org.voxyard.application;

import java.util.List;

/** A domain cannot be imported as it is. Nothing changed. */
public class FaultyImportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<ImportFault> faults;

    FaultyImportException(List<ImportFault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    /** At least one. */
    public List<ImportFault> faults() {
        return faults;
    }
}
