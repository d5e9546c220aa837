package org.voxyard.client;

import java.util.List;

/**
 * Why a user hears a loop or talks on it, or not.
 *
 * @param mayHear whether some role gives the right to hear it
 * @param mayTalk whether some role gives the right to talk on it
 * @param hears whether the loop reaches the user's ear now
 * @param talks whether the user's voice reaches the loop now
 * @param rules in the order in which they are asked
 */
public record Explanation(
        String user, String loop, boolean mayHear, boolean mayTalk, boolean hears, boolean talks, List<Rule> rules) {

    /**
     * A rule, what it was applied to, and whether it holds.
     *
     * @param rule stable name: right-to-talk, media-connected, …
     * @param role id; null when it is about no role
     * @param session id; null when it is about no session
     */
    public record Rule(String rule, String role, String session, boolean holds, String sentence) {}
}
