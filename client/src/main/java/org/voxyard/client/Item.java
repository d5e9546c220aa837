package org.voxyard.client;

/** What the directory holds. */
public sealed interface Item permits Domain, Project, Role, User, Loop {
    /** Null in a new item: the server makes one. */
    String id();
}
