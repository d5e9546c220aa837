package org.voxyard.media.engine;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.voxyard.media.api.EndpointReading;
import org.voxyard.media.mix.LoopBus;

/**
 * A question about all legs on its way through the agents. The Conductor makes it; Receiver, Sender and Mixer each fill in
 * what they alone know, in any order; whoever is last gives the answer.
 */
final class LegSurvey {
    private static final int AGENTS = 3;

    private final List<SurveyedLeg> legs;
    private final CompletableFuture<List<EndpointReading>> answer;
    private final AtomicInteger missing = new AtomicInteger(AGENTS);

    LegSurvey(List<SurveyedLeg> legs, CompletableFuture<List<EndpointReading>> answer) {
        this.legs = legs;
        this.answer = answer;
    }

    /** Thread: the Receiver. */
    void fillReceived() {
        legs.forEach(SurveyedLeg::readIngress);
        done();
    }

    /** Thread: the Sender. */
    void fillSent() {
        legs.forEach(SurveyedLeg::readEgress);
        done();
    }

    /** Thread: the Mixer. */
    void fillHeard(LoopBus[] buses) {
        legs.forEach(leg -> leg.readBuses(buses));
        done();
    }

    private void done() {
        if (missing.decrementAndGet() == 0) {
            answer.complete(legs.stream().map(SurveyedLeg::reading).toList());
        }
    }
}
