/** ICE-lite (RFC 8445 §2.5) and the part of STUN (RFC 8489) that it needs, with the client's side for peers in tests. */
package org.voxyard.media.ice;
