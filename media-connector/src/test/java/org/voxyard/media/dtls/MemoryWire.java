package org.voxyard.media.dtls;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.bouncycastle.tls.DatagramTransport;

/**
 * Two ends in memory for BouncyCastle itself, each with a thread, and somebody between them who may change what passes. No
 * time passes here: when each end waits for the other one, both learn that nothing will come any more.
 */
final class MemoryWire {
    /** What arrives instead of the n-th datagram (from 0) of the client or the server. */
    interface Meddler {
        List<byte[]> arriving(boolean fromClient, int number, byte[] datagram);
    }

    private static final int CHANGE_CIPHER_SPEC = 20;

    private final Meddler meddler;
    private final End client = new End();
    private final End server = new End();
    private int ended;

    MemoryWire(Meddler meddler) {
        this.meddler = meddler;
    }

    /** The end of the one who takes this role. */
    End end(DtlsRole role) {
        return role == DtlsRole.CLIENT ? client : server;
    }

    private synchronized void pass(End from, byte[] datagram) {
        End to = from == client ? server : client;
        for (byte[] each : meddler.arriving(from == client, from.sent++, datagram)) {
            if (each.length <= QueuedTransport.RECEIVE_LIMIT_BYTES && HandshakeGuard.admits(each, 0, each.length)) {
                to.arrived.add(each);
            }
        }
        if (to.waits && !to.arrived.isEmpty()) {
            to.waits = false;
            ended--;
            notifyAll();
        }
    }

    private synchronized byte[] next(End end) throws IOException {
        if (end.arrived.isEmpty()) {
            end.waits = true;
            leave();
        }
        awaitOther(end);
        if (end.arrived.isEmpty()) {
            throw new IOException("Nothing will come any more");
        }
        return end.arrived.remove();
    }

    private synchronized void leave() {
        ended++;
        notifyAll();
    }

    private synchronized void awaitOther(End end) throws InterruptedIOException {
        try {
            while (end.waits && ended < 2) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** One end. As {@link QueuedTransport} it gives single records and drops a ChangeCipherSpec that comes too early. */
    final class End implements DatagramTransport {
        private final Queue<byte[]> arrived = new ArrayDeque<>();
        private BooleanSupplier cipherMayChange = () -> true;
        private byte[] datagram = {};
        private int position;
        private boolean waits;
        private int sent;

        void changesCipherWhen(BooleanSupplier condition) {
            cipherMayChange = condition;
        }

        /** Its thread sends and receives no more. */
        void leave() {
            MemoryWire.this.leave();
        }

        @Override
        public int getReceiveLimit() {
            return QueuedTransport.RECEIVE_LIMIT_BYTES;
        }

        @Override
        public int getSendLimit() {
            return 1200;
        }

        @Override
        public int receive(byte[] buf, int off, int len, int waitMillis) throws IOException {
            int record;
            do {
                record = nextRecord();
            } while (datagram[record] == CHANGE_CIPHER_SPEC && !cipherMayChange.getAsBoolean());
            int length = Math.min(len, position - record);
            System.arraycopy(datagram, record, buf, off, length);
            return length;
        }

        @Override
        public void send(byte[] buf, int off, int len) {
            pass(this, Arrays.copyOfRange(buf, off, off + len));
        }

        @Override
        public void close() {
            // leaves when its thread ends
        }

        private int nextRecord() throws IOException {
            if (position == datagram.length) {
                datagram = next(this);
                position = 0;
            }
            int record = position;
            position += HandshakeGuard.recordBytes(datagram, record);
            return record;
        }
    }
}
