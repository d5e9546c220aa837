/** Delivery of application events. */
package org.voxyard.infrastructure.events;
