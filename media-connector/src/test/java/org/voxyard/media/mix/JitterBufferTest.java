package org.voxyard.media.mix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JitterBufferTest {
    /** TOC byte of one 20 ms SILK frame, and two bytes of it. */
    private static final byte[] PAYLOAD = {0x08, 1, 2};

    private final PayloadPool pool = new PayloadPool(0, 100);
    private final JitterBuffer buffer = new JitterBuffer(pool);

    @Test
    void packets_leave_in_the_order_of_their_sequence_even_over_the_wrap() {
        for (int sequence : new int[] {65_534, 1, 65_535, 0, 2}) {
            assertEquals(Arrival.ACCEPTED, insert(sequence));
        }
        for (int sequence : new int[] {65_534, 65_535, 0, 1, 2}) {
            assertTrue(buffer.headFollows());
            assertEquals(sequence, buffer.take().sequence);
        }
        assertTrue(buffer.isEmpty());
    }

    @Test
    void the_first_packets_may_come_in_any_order() {
        assertEquals(Arrival.ACCEPTED, insert(12));
        assertEquals(Arrival.ACCEPTED, insert(10));
        assertEquals(Arrival.ACCEPTED, insert(11));
        assertEquals(10, buffer.take().sequence);
        assertEquals(Arrival.LATE, insert(9));
    }

    @Test
    void a_packet_that_was_here_is_a_duplicate_and_one_that_was_not_is_late() {
        insert(10);
        insert(12);
        assertEquals(Arrival.DUPLICATE, insert(12));
        buffer.take();
        assertFalse(buffer.headFollows());
        buffer.take();
        assertEquals(Arrival.DUPLICATE, insert(12));
        assertEquals(Arrival.LATE, insert(11));
        assertEquals(Arrival.DUPLICATE, insert(10));
    }

    @Test
    void a_packet_far_from_what_is_expected_starts_anew() {
        insert(1_000);
        insert(1_001);
        buffer.take();
        assertEquals(Arrival.LATE, insert(960));
        assertEquals(Arrival.RESTARTED, insert(1_101));
        assertEquals(Arrival.RESTARTED, insert(900));
        assertEquals(1, buffer.packets());
        assertEquals(900, buffer.take().sequence);
    }

    @Test
    void what_is_no_opus_packet_or_too_long_is_refused() {
        assertEquals(Arrival.UNDECODABLE, buffer.insert(1, 960, PAYLOAD, 0, 0, 0));
        assertEquals(Arrival.UNDECODABLE, buffer.insert(1, 960, new byte[2_000], 0, 2_000, 0));
    }

    @Test
    void without_room_a_packet_is_refused_and_room_comes_back() {
        JitterBuffer small = new JitterBuffer(new PayloadPool(1, 2));
        assertEquals(Arrival.ACCEPTED, small.insert(1, 960, PAYLOAD, 0, 3, 0));
        assertEquals(Arrival.ACCEPTED, small.insert(2, 1920, PAYLOAD, 0, 3, 0));
        assertEquals(Arrival.NO_ROOM, small.insert(3, 2880, PAYLOAD, 0, 3, 0));
        small.take();
        small.take();
        assertEquals(Arrival.ACCEPTED, small.insert(3, 2880, PAYLOAD, 0, 3, 0));
    }

    @Test
    void clearing_gives_all_room_back() {
        insert(1);
        insert(2);
        buffer.take();
        assertEquals(2, pool.inUse());
        buffer.clear();
        assertEquals(0, pool.inUse());
    }

    private Arrival insert(int sequence) {
        return buffer.insert(sequence, sequence * 960, PAYLOAD, 0, PAYLOAD.length, 0);
    }
}
