package org.voxyard.domain.access;

/** A {@link CreationKey} came again with something else to create. Nothing changed. */
public class KeyReusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyReusedException() {
        super("This Idempotency-Key came with another request before; use a new one.");
    }
}
