/** How events leave this server. */
package org.voxyard.infrastructure.webhook;
