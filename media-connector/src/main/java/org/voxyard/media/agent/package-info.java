/** Threads and how they hear from each other: agents, their runners, command queues. Imports no sibling package. */
package org.voxyard.media.agent;
