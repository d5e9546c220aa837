/** Browsers on their way to an identity provider's page and back; nothing is here unless one is configured. */
package org.voxyard.web.openid;
