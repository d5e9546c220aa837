/**
 * Browsers without a browser: WebRTC peers in plain Java for tests and load programs. Start at
 * {@link org.voxyard.media.peer.SimulatedBrowsers}.
 */
package org.voxyard.media.peer;
