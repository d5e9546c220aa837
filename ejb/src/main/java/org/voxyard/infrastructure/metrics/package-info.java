/** What Prometheus reads: {@code /metrics} on the management port. */
package org.voxyard.infrastructure.metrics;
