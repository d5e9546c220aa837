/** The media engine as a resource of the server: started and stopped with it, reached through connection handles. */
package org.voxyard.jca;
