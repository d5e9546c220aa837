package org.voxyard.operations.doctor;

/** Looks at one thing. Changes nothing and takes a few seconds at most. */
@FunctionalInterface
public interface Check {
    Finding look();
}
