package org.voxyard.application;

import org.voxyard.application.port.Passwords;

/** Quick stand-in for slow hashes; counts comparisons, which an attacker could measure. */
final class PlainPasswords implements Passwords {
    private int comparisons;

    @Override
    public String hash(String password) {
        return "hash of " + password;
    }

    @Override
    public boolean matches(String password, String hash) {
        comparisons++;
        return hash(password).equals(hash);
    }

    int comparisons() {
        return comparisons;
    }
}
