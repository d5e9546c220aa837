package org.voxyard.client;

import java.time.Instant;
import java.util.List;

/**
 * One signed-in connection of a user. What is null is absent.
 *
 * @param user its id
 * @param name of the user
 * @param role id of the role taken
 * @param domain id of the user's domain
 * @param project id of the user's project
 * @param client what the browser calls itself
 * @param source address of the browser, as the server sees it
 * @param endpoint id of the media leg
 * @param connected whether audio can flow
 * @param loops those that are not off
 */
public record Session(
        String id,
        String user,
        String name,
        String role,
        String domain,
        String project,
        String client,
        String source,
        Instant since,
        String endpoint,
        boolean connected,
        List<SessionLoop> loops) {}
