import type { Position } from '@app/event-store';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { projections } from '../projections.js';
import { loadCheckpoints, lowest } from './checkpoints.js';

@Injectable()
export class ReadPosition {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** What every read model has taken in; null before the first event. */
  async now(): Promise<Position | null> {
    const names = projections.map(({ name }) => name);
    return lowest(await loadCheckpoints(this.dataSource, names));
  }
}
