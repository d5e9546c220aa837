package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EngineBusyException;
import org.voxyard.media.api.LoopId;

/** Sources of clips, each under a name. */
@Singleton
public final class Players {
    private final MediaGateway media;
    private final EndpointIds endpointIds;
    private final Voices voices;

    @Inject
    public Players(MediaGateway media, EndpointIds endpointIds, Voices voices) {
        this.media = media;
        this.endpointIds = endpointIds;
        this.voices = voices;
    }

    /** Opens a player whose voice is shown under this name. */
    public EndpointId open(String name) {
        EndpointId player = endpointIds.next();
        voices.name(player, name);
        media.openPlayer(player);
        return player;
    }

    /** Makes a clip of a WAV file; throws {@link IOException} with one sentence, or {@link EngineBusyException}. */
    public Clip encode(String name, byte[] wav) throws IOException {
        return media.encode(name, wav);
    }

    /** Ends a player; what it is playing breaks off. */
    public void close(EndpointId player) {
        media.closeEndpoint(player);
        voices.forget(player);
    }

    /** Plays a clip into a loop; false when the engine was too busy to take it. */
    public boolean play(EndpointId player, LoopId loop, Clip clip) {
        try {
            media.play(player, loop, clip);
            return true;
        } catch (EngineBusyException overload) {
            return false;
        }
    }
}
