package org.voxyard.media.engine;

import java.net.InetSocketAddress;
import org.voxyard.media.api.LoopId;

/**
 * A loop that is open at this node.
 *
 * @param index its place in the Receiver's and the Mixer's tables
 * @param group where its talkers' packets go
 */
record LoopChannel(int index, LoopId id, InetSocketAddress group) {}
