package org.voxyard.media.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.voxyard.media.api.Clip;
import org.voxyard.media.api.EndpointId;

/** All players of a mixer, and those of them that have something to play. Thread: the Mixer. */
final class PlayerDeck {
    private final Map<EndpointId, Player> players = new HashMap<>();
    private final List<Player> playing = new ArrayList<>();

    void add(EndpointId endpoint, Player player) {
        players.put(endpoint, player);
    }

    void remove(EndpointId endpoint) {
        playing.remove(players.remove(endpoint));
    }

    /** Queues a clip; false when there is no such player or too much waits. */
    boolean play(EndpointId endpoint, LoopChannel loop, Clip clip) {
        Player player = players.get(endpoint);
        if (player == null || !player.play(loop, clip)) {
            return false;
        }
        if (!playing.contains(player)) {
            playing.add(player);
        }
        return true;
    }

    void forget(LoopChannel loop) {
        players.values().forEach(player -> player.forget(loop));
    }

    /** Hands this tick's packet of each player to the sender; returns how many it did not take. */
    int play(FrameRing frames, long tick) {
        int refused = 0;
        for (int i = playing.size() - 1; i >= 0; i--) {
            Player player = playing.get(i);
            if (player.isPlaying()) {
                refused += send(player, frames, tick) ? 0 : 1;
            } else {
                playing.remove(i);
            }
        }
        return refused;
    }

    private static boolean send(Player player, FrameRing frames, long tick) {
        var group = player.group();
        return frames.offerPacket(player.packet(), player.nextPacket(tick), group, tick);
    }
}
