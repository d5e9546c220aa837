package org.voxyard.web.exchange;

import java.util.List;
import org.voxyard.application.FaultyImportException;
import org.voxyard.application.ImportFault;
import org.voxyard.web.json.Place;
import org.voxyard.web.problem.ProblemException;

/** What is wrong with a domain, as a problem with places in the document. */
public final class Faults {
    private Faults() {}

    public static ProblemException problem(FaultyImportException faulty) {
        return ProblemException.of(faulty.faults().stream()
                .map(fault -> place(fault).violation(fault.message()))
                .toList());
    }

    /** A list, an index in it if there is one, and names below. */
    private static Place place(ImportFault fault) {
        List<String> parts = fault.place();
        Place place = Place.DOCUMENT.member(parts.getFirst());
        for (int i = 1; i < parts.size(); i++) {
            place = i == 1 ? place.item(Integer.parseInt(parts.get(i))) : place.member(parts.get(i));
        }
        return place;
    }
}
