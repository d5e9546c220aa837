package org.voxyard.domain.session;

/**
 * Identity of one signalling connection that is signed in; never used twice on a node.
 *
 * @param value any number
 */
public record OperatorId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
