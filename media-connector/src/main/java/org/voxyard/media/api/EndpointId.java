package org.voxyard.media.api;

/**
 * Identity of one media leg (a browser's, a phone's, a player's), chosen by the caller and never used twice.
 *
 * @param value any number
 */
public record EndpointId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
