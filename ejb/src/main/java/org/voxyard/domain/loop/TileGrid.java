package org.voxyard.domain.loop;

/** Where the tiles of a role without a layout of its own stand: row by row, page by page. */
public final class TileGrid {
    static final int COLUMNS = 6;
    static final int ROWS = 4;
    static final int TILES_PER_PAGE = COLUMNS * ROWS;

    private TileGrid() {}

    /** The place of the tile with this index, which counts from 0. */
    public static TilePosition position(int index) {
        int onPage = index % TILES_PER_PAGE;
        return new TilePosition(index / TILES_PER_PAGE + 1, onPage / COLUMNS + 1, onPage % COLUMNS + 1);
    }
}
