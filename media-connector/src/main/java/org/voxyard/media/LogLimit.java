package org.voxyard.media;

import java.util.concurrent.TimeUnit;

/** Admits some lines a minute, so that an error of every tick does not fill the disk. Any thread. */
final class LogLimit {
    private static final int LINES_A_MINUTE = 20;
    private static final long MINUTE_NS = TimeUnit.MINUTES.toNanos(1);

    private long beganNs;
    private int lines;

    LogLimit(long nowNs) {
        beganNs = nowNs;
    }

    synchronized boolean admits(long nowNs) {
        if (nowNs - beganNs > MINUTE_NS) {
            beganNs = nowNs;
            lines = 0;
        }
        return ++lines <= LINES_A_MINUTE;
    }
}
