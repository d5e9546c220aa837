/** The engine's agents: Conductor, Receiver, Mixer, Sender, what each owns, and the proxies by which they hear. */
package org.voxyard.media.engine;
