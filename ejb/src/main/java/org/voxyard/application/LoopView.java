package org.voxyard.application;

import java.util.List;
import java.util.Optional;
import org.voxyard.domain.directory.ProjectId;
import org.voxyard.domain.loop.Permission;
import org.voxyard.domain.loop.TilePosition;
import org.voxyard.media.api.LoopId;
import org.voxyard.media.api.LoopState;

/**
 * A loop as one operator sees it.
 *
 * @param state stored for this user and role, at most what the permission allows; the client restores it
 * @param volume stored for this user and role, 0 to 100
 * @param pan stored for this user and role, −100 (left) to 100 (right)
 * @param permission RECV or SEND
 * @param participants connections that are on the loop now
 * @param color of the tile, as a CSS colour
 * @param layout at least one position
 */
public record LoopView(
        LoopId id,
        String name,
        Optional<String> abbreviation,
        Optional<ProjectId> project,
        Optional<String> color,
        LoopState state,
        int volume,
        int pan,
        Permission permission,
        int participants,
        List<TilePosition> layout) {

    /** The kind of the loop on the wire; there is one. */
    public String type() {
        return "audio";
    }
}
