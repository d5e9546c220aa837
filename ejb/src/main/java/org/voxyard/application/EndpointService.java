package org.voxyard.application;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.voxyard.application.port.MediaGateway;
import org.voxyard.domain.access.Caller;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.domain.session.OperatorSession;
import org.voxyard.media.api.EndpointId;
import org.voxyard.media.api.EndpointReading;

/**
 * The media legs of sessions, for whoever may look at the domains of their users. The engine is asked four times a second at
 * most, whoever asks here. Verbs throw {@link org.voxyard.media.api.EngineBusyException}.
 */
@Singleton
public final class EndpointService {
    private static final Duration FRESH = Duration.ofMillis(250);

    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final MediaGateway media;
    private final Switchboard switchboard;
    private final Clock clock;
    private Survey latest = new Survey(Instant.MIN, List.of());

    private record Survey(Instant at, List<EndpointReading> readings) {}

    private record Owner(EndpointId endpoint, OperatorId session, UserId user) {
        static Owner of(OperatorSession session) {
            return new Owner(session.leg().orElseThrow().endpoint(), session.id(), session.user());
        }
    }

    @Inject
    public EndpointService(MediaGateway media, Switchboard switchboard, Clock clock) {
        this.media = media;
        this.switchboard = switchboard;
        this.clock = clock;
    }

    /** Those with an id greater than {@code after}, by id. */
    public List<EndpointView> page(Caller caller, long after, int limit) {
        Map<EndpointId, Owner> owners = owners(caller);
        Survey survey = survey();
        return survey.readings().stream()
                .filter(reading -> reading.endpoint().value() > after && owners.containsKey(reading.endpoint()))
                .limit(limit)
                .map(reading -> view(owners.get(reading.endpoint()), reading, survey.at()))
                .toList();
    }

    public Optional<EndpointView> find(Caller caller, EndpointId id) {
        return page(caller, id.value() - 1, 1).stream()
                .filter(view -> view.reading().endpoint().equals(id))
                .findFirst();
    }

    private Map<EndpointId, Owner> owners(Caller caller) {
        return switchboard
                .list(
                        session -> session.leg().isPresent()
                                && caller.sees(session.arrival().scope().domain()),
                        Integer.MAX_VALUE,
                        Owner::of)
                .stream()
                .collect(Collectors.toMap(Owner::endpoint, Function.identity()));
    }

    private Survey survey() {
        oneAtATime.lock();
        try {
            Instant now = clock.instant();
            if (!now.isBefore(latest.at().plus(FRESH))) {
                latest = new Survey(now, media.endpoints());
            }
            return latest;
        } finally {
            oneAtATime.unlock();
        }
    }

    private static EndpointView view(Owner owner, EndpointReading reading, Instant at) {
        return new EndpointView(owner.session(), owner.user(), reading.age().map(at::minus), reading);
    }
}
