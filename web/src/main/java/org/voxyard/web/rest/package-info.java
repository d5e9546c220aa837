/** The native API {@code /api/v1}: records in, one service call, records out. */
package org.voxyard.web.rest;
