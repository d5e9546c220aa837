package org.voxyard.client;

/**
 * How a session is to have a loop; what is null stays as it is.
 *
 * @param state none, recv or send
 * @param volume 0 to 100
 * @param pan -100 (left) to 100 (right)
 */
public record LoopOrder(String state, Integer volume, Integer pan) {

    public static LoopOrder state(String state) {
        return new LoopOrder(state, null, null);
    }
}
