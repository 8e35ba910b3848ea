import { StoreUnavailable, type Position } from '@app/event-store';
import { OwnerQueries, type OwnedWork, type ProcessStanding } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { Lag } from './lag.js';
import { UPKEEP } from './work.js';

/** `behindMs`: age of the oldest fact that it has not taken in; null for what follows no log, and while the log is away. */
export interface StandingWork extends OwnedWork {
  readonly behindMs: number | null;
}

export interface StandingProcess extends ProcessStanding {
  readonly owns: readonly StandingWork[];
}

/** Which processes run on the database, what each owns, and how far behind the log that is. */
@Injectable()
export class Processes {
  constructor(
    private readonly owners: OwnerQueries,
    private readonly lag: Lag,
  ) {}

  /** The oldest first. @throws the database's errors */
  async now(): Promise<readonly StandingProcess[]> {
    const processes = await this.owners.processes();
    const lags = new Map<Position | null, Promise<number | null>>();
    const behind = (position: Position | null) => {
      const found = lags.get(position) ?? this.behind(position);
      lags.set(position, found);
      return found;
    };
    return Promise.all(
      processes.map(async (one) => ({
        ...one,
        owns: await Promise.all(
          one.owns.map(async (work) => ({
            ...work,
            behindMs: work.name === UPKEEP ? null : await behind(work.position),
          })),
        ),
      })),
    );
  }

  private async behind(position: Position | null): Promise<number | null> {
    try {
      return await this.lag.behind(position);
    } catch (error) {
      if (error instanceof StoreUnavailable) return null;
      throw error;
    }
  }
}
