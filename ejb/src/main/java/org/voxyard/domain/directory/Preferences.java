package org.voxyard.domain.directory;

import java.util.Optional;

/** Where consoles keep JSON objects: one for each user, and named layouts for each domain. Runs inside a transaction. */
public interface Preferences {

    Optional<String> data(UserId user);

    void storeData(UserId user, String json);

    Optional<String> layout(DomainId domain, String name);

    void storeLayout(DomainId domain, String name, String json);
}
