package org.voxyard.domain.loop;

/** Where a loop's tile stands in a console; all numbers count from 1. */
public record TilePosition(int page, int row, int column) {}
