/** The use cases: find, verb, store, event. Every service is a plain singleton, safe for many threads. */
package org.voxyard.application;
