/** What has happened lately, for whoever watches from outside: kept for a while, numbered, in order. */
package org.voxyard.application.journal;
