/** What has happened, for whoever observes it. */
package org.voxyard.application.event;
