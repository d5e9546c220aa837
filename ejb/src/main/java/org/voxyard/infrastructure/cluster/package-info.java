/** What nodes of a cluster will share; one node keeps it in memory. */
package org.voxyard.infrastructure.cluster;
