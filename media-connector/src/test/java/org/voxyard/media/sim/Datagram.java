package org.voxyard.media.sim;

import java.net.InetSocketAddress;

/**
 * What arrives.
 *
 * @param from the sender as the world sees it
 * @param to where the sender aimed
 * @param bytes the receiver's to keep
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Datagram(InetSocketAddress from, InetSocketAddress to, byte[] bytes) {}
