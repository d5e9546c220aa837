package org.voxyard.media.agent;

/** Learns of exceptions that an agent's duty cycle threw; the agent goes on with its next cycle. */
@FunctionalInterface
public interface AgentErrorHandler {
    void onError(String roleName, Throwable error);
}
