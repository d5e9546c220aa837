package org.voxyard.media.rtp;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers in network byte order at any position of a byte array; allocates nothing. */
public final class NetworkOrder {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN)
            .withInvokeExactBehavior();

    private NetworkOrder() {}

    /** The unsigned 16-bit number at {@code position}. */
    public static int getShort(byte[] buffer, int position) {
        return (short) SHORT.get(buffer, position) & 0xFFFF;
    }

    public static int getInt(byte[] buffer, int position) {
        return (int) INT.get(buffer, position);
    }

    public static long getLong(byte[] buffer, int position) {
        return (long) LONG.get(buffer, position);
    }

    /** Writes the low 16 bits of {@code value}. */
    public static void putShort(byte[] buffer, int position, int value) {
        SHORT.set(buffer, position, (short) value);
    }

    public static void putInt(byte[] buffer, int position, int value) {
        INT.set(buffer, position, value);
    }

    public static void putLong(byte[] buffer, int position, long value) {
        LONG.set(buffer, position, value);
    }
}
