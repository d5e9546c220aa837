/** Events sent to others: signed, in order, again until they arrive. */
package org.voxyard.application.webhook;
