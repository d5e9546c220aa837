package org.voxyard.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.voxyard.domain.access.ApiToken;
import org.voxyard.domain.access.ApiTokens;
import org.voxyard.domain.directory.UserId;

/** Tokens in a map; it knows no domains. */
final class InMemoryTokens implements ApiTokens {
    private final Map<String, ApiToken> tokens = new TreeMap<>();
    private int uses;

    @Override
    public void add(ApiToken token) {
        tokens.put(token.key(), token);
    }

    @Override
    public Optional<ApiToken> find(String id) {
        return Optional.ofNullable(tokens.get(id));
    }

    @Override
    public List<ApiToken> page(Query query) {
        return tokens.values().stream()
                .filter(token -> query.user().map(token.user()::equals).orElse(true))
                .limit(query.limit())
                .toList();
    }

    @Override
    public long count(UserId user) {
        return tokens.values().stream()
                .filter(token -> token.user().equals(user))
                .count();
    }

    @Override
    public void remove(ApiToken token) {
        tokens.remove(token.key());
    }

    @Override
    public void used(ApiToken token, Instant now) {
        uses++;
    }

    int uses() {
        return uses;
    }
}
