/** Domains, projects, users, roles: who is there and who may take which role. */
package org.voxyard.domain.directory;
