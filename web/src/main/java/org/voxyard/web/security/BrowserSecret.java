package org.voxyard.web.security;

import jakarta.security.enterprise.credential.Credential;
import org.voxyard.domain.session.SessionSecret;

/** What was in the cookie. */
record BrowserSecret(SessionSecret secret) implements Credential {}
