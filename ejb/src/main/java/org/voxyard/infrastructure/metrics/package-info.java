/** What Prometheus reads: {@code /prometheus} on the management port. */
package org.voxyard.infrastructure.metrics;
