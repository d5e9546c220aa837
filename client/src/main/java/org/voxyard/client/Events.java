package org.voxyard.client;

import java.util.Optional;
import java.util.stream.Stream;

/** What happens. Verbs throw {@link ProblemException}. */
public final class Events {
    private static final String PATH = "events";

    private final Api api;

    Events(Api api) {
        this.api = api;
    }

    /** The latest events that the query selects, the newest first; the server keeps 4096. */
    public Stream<Event> latest(Query query) {
        return new Listing<>(api, PATH, Event.class).find(query);
    }

    /**
     * Follows the events that the query selects, from now on, over broken connections and restarts of the server. Returns
     * when the server has accepted; {@code follower} is called by a thread of its own, for one event after another.
     *
     * @param query {@link Query#types}, {@link Query#user} and {@link Query#loop}
     */
    public EventSubscription follow(Query query, EventFollower follower) {
        Optional<String> latest =
                latest(Query.ALL.pageSize(1)).limit(1).map(Event::id).findFirst();
        EventSource source = new EventSource(api, api.resolve(PATH + query.text()), latest);
        return EventSubscription.start(source, follower, RetryDelay.USUAL);
    }
}
