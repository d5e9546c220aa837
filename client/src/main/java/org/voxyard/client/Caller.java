package org.voxyard.client;

/**
 * Who is signed in.
 *
 * @param user id
 * @param access operator, auditor, domain-administrator or administrator
 * @param domain id of the domain that the account belongs to
 */
public record Caller(String user, String access, String domain) {}
