/** Password hashes. */
package org.voxyard.infrastructure.security;
