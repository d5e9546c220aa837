package org.voxyard.media.api;

/** When a talker's packets may pass, besides the right to talk and the state talk (voice-loop-client.md §9.3). */
public enum TalkGatePolicy {
    /** While push-to-talk is down. */
    ENFORCED,

    /** As enforced; when the key goes down, voice of the last 300 ms is sent first: for keys that are told late. */
    PREROLL,

    /** Always: for clients that have no push-to-talk. */
    OPEN
}
