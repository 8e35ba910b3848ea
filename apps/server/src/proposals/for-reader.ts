import type { Proposal } from '@app/domain';
import { SeenEditions } from '@app/identity';
import { Injectable } from '@nestjs/common';
import type { ActBody } from '../acts/act-views.js';
import { OpenActs } from '../acts/open-acts.js';

interface Reading {
  readonly id: string;
  readonly state: Proposal;
  readonly person: string;
}

interface ForReaderShown {
  readonly acts: readonly ActBody[];
  readonly lastSeenEdition: number | null;
}

/** What of a proposal depends on who reads it. */
@Injectable()
export class ForReader {
  constructor(
    private readonly acts: OpenActs,
    private readonly seen: SeenEditions,
  ) {}

  async of(reading: Reading): Promise<ForReaderShown> {
    const lastSeenEdition = await this.seen.last(reading.person, reading.id);
    return { acts: await this.acts.onProposal(reading), lastSeenEdition };
  }
}
