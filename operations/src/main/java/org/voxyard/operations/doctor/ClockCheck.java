package org.voxyard.operations.doctor;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.OptionalInt;

/** The clock is plausible, and Linux's kernel says that somebody keeps it right: {@code adjtimex(2)}. */
final class ClockCheck implements Check {
    private static final String SUBJECT = "clock";
    private static final Instant PROJECT_BEGAN =
            LocalDate.of(2026, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    /** {@code TIME_ERROR}: the clock is not synchronised. */
    private static final int UNSYNCHRONISED = 5;

    /** More than {@code struct timex} has on any platform; all zero asks and sets nothing. */
    private static final int STRUCT_BYTES = 512;

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public Finding look() {
        Instant now = Instant.now();
        if (now.isBefore(PROJECT_BEGAN)) {
            return Finding.fault(SUBJECT, "It says " + now + ", which is long ago: set this host's clock.");
        }
        OptionalInt state = kernelState();
        if (state.isEmpty()) {
            return Finding.inOrder(SUBJECT, "It says " + now + "; whether somebody keeps it right is not known here.");
        }
        return state.getAsInt() == UNSYNCHRONISED
                ? Finding.note(
                        SUBJECT,
                        "It says " + now + ", but nothing keeps it right: let chrony or systemd-timesyncd set it,"
                                + " or logs, certificates and sessions go wrong.")
                : Finding.inOrder(SUBJECT, "It says " + now + " and is kept right.");
    }

    @SuppressWarnings("restricted") // one call that writes into memory of ours
    private static OptionalInt kernelState() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("adjtimex")
                .map(address -> linker.downcallHandle(
                        address, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS)))
                .map(ClockCheck::ask)
                .orElse(OptionalInt.empty());
    }

    private static OptionalInt ask(MethodHandle adjtimex) {
        try (Arena arena = Arena.ofConfined()) {
            int state = (int) adjtimex.invokeExact(arena.allocate(STRUCT_BYTES));
            return state < 0 ? OptionalInt.empty() : OptionalInt.of(state);
        } catch (Throwable e) {
            throw new IllegalStateException("adjtimex", e);
        }
    }
}
