import {
  EDITION_FACTS,
  proposalDecider,
  type Content,
  type Proposal,
  type ProposalEvent,
  type ProposalState,
} from '@app/domain';
import { EventStore } from '@app/event-store';
import { readFact, streamOf } from '@app/facts';
import { Injectable } from '@nestjs/common';
import type { Page } from '../paging/cursor.js';
import { TimelineQueries, type TimelineEntry, type TimelineRequest } from '../timeline/timeline-queries.js';

/** Which edition, and the fact that made it. */
export interface EditionEntry {
  readonly edition: number;
  readonly fact: TimelineEntry;
}

/** An edition as it was when it was made. */
export interface EditionRead extends EditionEntry {
  /** The proposal's edition that stands now. */
  readonly newest: number;
  readonly content: Content;
  readonly measurements: Proposal['measurements'];
  readonly warnings: Proposal['warnings'];
}

/** The editions of a proposal, from its stream by the domain's own evolution; as of the read models. */
@Injectable()
export class EditionQueries {
  constructor(
    private readonly timelines: TimelineQueries,
    private readonly store: EventStore,
  ) {}

  /** Oldest first unless asked; null if there is no such proposal in scope. @throws InvalidCursor */
  async of(proposal: string, request: Omit<TimelineRequest, 'types'>): Promise<Page<EditionEntry> | null> {
    const page = await this.timelines.ofProposal(proposal, { ...request, types: EDITION_FACTS });
    return page && { ...page, items: page.items.map((fact) => ({ edition: Number(fact.summary['edition']), fact })) };
  }

  /** Those that there are of these; null if there is no such proposal in scope. @throws StoreUnavailable */
  async read(
    proposal: string,
    editions: readonly number[],
    scope: readonly string[],
  ): Promise<ReadonlyMap<number, EditionRead> | null> {
    const newest = await this.timelines.editionOf(proposal, scope);
    if (newest === null) return null;
    const found = new Map<number, EditionRead>();
    for (const [revision, state] of await this.made(proposal, editions)) {
      const fact = await this.timelines.factOfProposal(proposal, revision, scope);
      const { edition, content, measurements, warnings } = state;
      if (fact) found.set(edition, { edition, fact, newest, content, measurements, warnings });
    }
    return found;
  }

  /** The state after each of these editions was made, by the revision of the fact that made it. */
  private async made(proposal: string, editions: readonly number[]): Promise<ReadonlyMap<number, Proposal>> {
    const last = Math.max(...editions);
    const made = new Map<number, Proposal>();
    let state: ProposalState = proposalDecider.initial;
    for await (const recorded of this.store.readStream(streamOf('proposal', proposal))) {
      const read = readFact(recorded);
      if (read?.aggregate !== 'proposal') continue;
      const before = editionIn(state);
      state = proposalDecider.evolve(state, read.fact satisfies ProposalEvent);
      if (state.status === 'none' || state.edition === before) continue;
      if (editions.includes(state.edition)) made.set(read.revision, state);
      if (state.edition >= last) break;
    }
    return made;
  }
}

function editionIn(state: ProposalState): number {
  return state.status === 'none' ? 0 : state.edition;
}
