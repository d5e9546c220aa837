package org.voxyard.domain.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TileGridTest {
    @Test
    void tilesFillRowsThenPages() {
        assertEquals(new TilePosition(1, 1, 1), TileGrid.position(0));
        assertEquals(new TilePosition(1, 1, 6), TileGrid.position(5));
        assertEquals(new TilePosition(1, 2, 1), TileGrid.position(6));
        assertEquals(new TilePosition(1, 4, 6), TileGrid.position(23));
        assertEquals(new TilePosition(2, 1, 1), TileGrid.position(24));
    }
}
