/** What code outside the engine may see: ids, commands, events. Imports nothing else of the engine. */
package org.voxyard.media.api;
