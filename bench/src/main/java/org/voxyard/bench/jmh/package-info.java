/** JMH benchmarks of the parts of which a packet's and a tick's cost is made; run by bench/jmh. */
package org.voxyard.bench.jmh;
