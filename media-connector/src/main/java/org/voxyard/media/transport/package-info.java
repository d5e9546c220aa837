/** Datagrams in and out: UDP ports, multicast groups, the poller of both, and rings of packets between threads. */
package org.voxyard.media.transport;
