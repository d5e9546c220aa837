/** Whole domains as documents: our own, and those of openvocs, which are turned into our own. */
package org.voxyard.web.exchange;
