package org.voxyard.application.event;

/** Domains, projects, roles, users, loops or permissions changed. */
public record DirectoryChanged() implements ApplicationEvent {}
