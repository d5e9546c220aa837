package org.voxyard.operations.doctor;

/** Looks at one thing. */
public interface Check {
    /** What is looked at, one word or two. */
    String subject();

    /** Changes nothing and takes a few seconds at most. */
    Finding look();
}
