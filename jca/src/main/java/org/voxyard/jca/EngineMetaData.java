package org.voxyard.jca;

import jakarta.resource.spi.ManagedConnectionMetaData;

/** What the server may show about a connection to the engine. */
final class EngineMetaData implements ManagedConnectionMetaData {
    @Override
    public String getEISProductName() {
        return "Voxyard media engine";
    }

    @Override
    public String getEISProductVersion() {
        return "1.0";
    }

    /** No limit. */
    @Override
    public int getMaxConnections() {
        return 0;
    }

    /** Nobody signs in to the engine. */
    @Override
    public String getUserName() {
        return "";
    }
}
