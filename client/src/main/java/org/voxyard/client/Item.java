package org.voxyard.client;

/** What collections of the API hold, with an id. */
public sealed interface Item permits Domain, Project, Role, User, Loop {
    /** Null in a new item: the server makes one. */
    String id();
}
