/** Who changed what, in a chain that shows whether it was tampered with. */
package org.voxyard.domain.audit;
