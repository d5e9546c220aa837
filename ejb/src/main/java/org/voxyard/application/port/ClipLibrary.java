package org.voxyard.application.port;

import java.util.List;
import org.voxyard.media.api.Clip;

/** Recorded phrases that come with the product. */
public interface ClipLibrary {

    /** The names of all clips. */
    List<String> names();

    /** The clip of one of the {@link #names}. */
    Clip clip(String name);

    /** The phrases of a speaker, in the order of their numbers; at least one. */
    List<Clip> of(String speaker);
}
