package org.voxyard.application;

import java.util.Optional;

/**
 * A field of an entry that an import changes.
 *
 * @param field as in documents, with a dot before what is inside: {@code permissions.FLIGHT}
 * @param before empty when it was absent; never a secret
 * @param after empty when it will be absent; never a secret
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {}
