/** JSON texts of clients: measured before they are parsed, and bound to records with the field at fault. */
package org.voxyard.web.json;
