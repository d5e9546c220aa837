package org.voxyard.application;

import java.util.Optional;
import java.util.function.Supplier;
import org.voxyard.domain.access.CreationKey;
import org.voxyard.domain.directory.DirectoryEntry;

/**
 * What is to be created.
 *
 * @param entry makes it; called once at most, inside the transaction
 * @param key names the request, if it may be sent again
 */
public record Creation<E extends DirectoryEntry>(Supplier<E> entry, Optional<CreationKey> key) {}
