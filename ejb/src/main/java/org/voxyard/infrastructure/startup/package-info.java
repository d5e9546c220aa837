/** What happens at start, and what the container lends: settings, time, delays. */
package org.voxyard.infrastructure.startup;
