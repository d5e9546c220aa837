/** The documents of the native API: what JSON they have, what is required, how long a text may be. */
package org.voxyard.web.rest.view;
