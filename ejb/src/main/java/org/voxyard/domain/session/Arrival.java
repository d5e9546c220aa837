package org.voxyard.domain.session;

import java.time.Instant;
import org.voxyard.domain.directory.Scope;

/**
 * Where a session comes from.
 *
 * @param scope that the user belongs to
 * @param source address of the browser, as the server sees it
 * @param since when the user signed in
 */
public record Arrival(Scope scope, String source, Instant since) {}
