/** The node's database from outside of the server: reaching it, backup, restore. */
package org.voxyard.operations.database;
