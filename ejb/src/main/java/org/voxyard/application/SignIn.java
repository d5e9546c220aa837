package org.voxyard.application;

import org.voxyard.domain.directory.UserId;

/**
 * A successful sign-in.
 *
 * @param session secret for the next sign-in of the same client and user; never to be logged or sent to anybody else
 */
public record SignIn(UserId user, String session) {
    @Override
    public String toString() {
        return "SignIn[user=" + user + "]";
    }
}
