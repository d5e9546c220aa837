/** What the use cases need of the world around them. */
package org.voxyard.application.port;
