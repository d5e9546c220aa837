package org.voxyard.application;

import java.time.Instant;
import java.util.Optional;
import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.OperatorId;
import org.voxyard.media.api.EndpointReading;

/**
 * A media leg and whose it is.
 *
 * @param since when it was opened; empty when nobody knows
 */
public record EndpointView(OperatorId session, UserId user, Optional<Instant> since, EndpointReading reading) {}
