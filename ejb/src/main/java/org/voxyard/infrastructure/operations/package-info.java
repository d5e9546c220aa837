/** What the people who run the node ask of it from its own host. */
package org.voxyard.infrastructure.operations;
