package org.voxyard.application.port;

import java.util.List;
import org.voxyard.media.api.Clip;

/** Recorded phrases that come with the product. */
public interface ClipLibrary {

    /** The clip of a name, as {@code tone-1}. */
    Clip clip(String name);

    /** The phrases of a speaker, in the order of their numbers; at least one. */
    List<Clip> of(String speaker);
}
