/** Codecs: Opus through the native libopus. One class a direction; packets are looked at without decoding by {@code OpusPacket}. */
package org.voxyard.media.codec;
