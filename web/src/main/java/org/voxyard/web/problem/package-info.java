/** Everything that goes wrong in REST, as problem documents (RFC 9457). */
package org.voxyard.web.problem;
