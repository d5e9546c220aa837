/** The REST API {@code /api/v1} of Voxyard for Java programs; {@link org.voxyard.client.Voxyard} is where to begin. */
package org.voxyard.client;
