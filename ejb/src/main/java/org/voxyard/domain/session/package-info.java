/** Operators that are signed in and the rules of monitoring and talking; sign-in sessions. */
package org.voxyard.domain.session;
