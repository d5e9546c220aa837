package org.voxyard.domain.session;

import org.voxyard.media.api.EndpointId;

/** An operator's media leg; audio flows once it is ready. */
public record MediaLeg(EndpointId endpoint, boolean ready) {}
