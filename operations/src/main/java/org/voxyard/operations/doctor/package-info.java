/** Looks at everything that a node needs and says in words what is wrong. */
package org.voxyard.operations.doctor;
