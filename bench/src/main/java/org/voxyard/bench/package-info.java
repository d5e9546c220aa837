/** Programs that measure the engine alone or a running server, one command each; see docs/performance.md. */
package org.voxyard.bench;
