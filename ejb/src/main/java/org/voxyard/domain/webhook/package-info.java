/** Addresses of others that are told of events. */
package org.voxyard.domain.webhook;
