package org.voxyard.web.signalling;

import org.voxyard.domain.directory.UserId;
import org.voxyard.domain.session.ClientId;
import org.voxyard.domain.session.OperatorId;

/** Who is on a connection. */
record SignedIn(OperatorId operator, UserId user, ClientId client) {}
