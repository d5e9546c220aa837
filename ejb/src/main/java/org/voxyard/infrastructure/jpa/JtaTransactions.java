package org.voxyard.infrastructure.jpa;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.voxyard.application.port.Transactions;

/** The container's transactions. A call inside another one joins it. */
@ApplicationScoped
@Transactional
class JtaTransactions implements Transactions {

    @Override
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
