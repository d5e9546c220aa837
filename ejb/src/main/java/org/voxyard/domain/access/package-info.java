/** Who may administer what. */
package org.voxyard.domain.access;
