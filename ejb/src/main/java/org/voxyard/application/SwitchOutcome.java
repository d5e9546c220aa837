package org.voxyard.application;

import java.util.List;
import org.voxyard.domain.session.Participant;
import org.voxyard.media.api.LoopState;

/** The state in effect after a switch, and who is on the loop then. */
public record SwitchOutcome(LoopState state, List<Participant> participants) {}
