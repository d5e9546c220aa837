/** The demo: a small flight control room with voices in it. */
package org.voxyard.application.demo;
