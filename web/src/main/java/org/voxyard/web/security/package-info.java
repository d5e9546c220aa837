/** Who makes a request, by Jakarta Security, and whether that account may. */
package org.voxyard.web.security;
