import { numberingCodec, type Actor, type NumberingEvent, type PlanNumber } from '@app/domain';
import { EventStore, type RecordedEvent } from '@app/event-store';
import { streamOf, unseal } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { dossiers, proposals } from './aggregates.js';
import { begunId } from './begun-id.js';
import { Clock } from './clock.js';
import { ReferenceData } from './reference-data.js';
import { allAtOnce } from './procedures/concurrent-acts.js';
import type { Asker } from './request.js';
import { Streams } from './streams.js';

/** Ids of numbers, of some 200 bytes each. */
const MOST_KEPT = 50_000;

/** Proposals and dossiers by their number, from the log: known as soon as they have it. */
@Injectable()
export class NumberedThings {
  private readonly kept = new Map<string, string>();

  constructor(
    private readonly store: EventStore,
    private readonly streams: Streams,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** Their ids, by the text of the number; none for what is not there or not seen by the asker. */
  async find(numbers: readonly PlanNumber[], asker: Asker): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    if (numbers.length === 0) return found;
    const actor = await this.reference.actor(asker);
    const asked = new Map(numbers.map((named) => [named.text, named]));
    await allAtOnce(asked.values(), async (named) => {
      const id = await this.idOf(named);
      if (id !== null && (await this.isSeen(named, id, actor))) found.set(named.text, id);
    });
    return found;
  }

  private async isSeen({ plan, number, series }: PlanNumber, id: string, actor: Actor): Promise<boolean> {
    const today = this.clock.today();
    const bears = (state: { readonly plan: string; readonly number: string | null }) =>
      state.plan === plan && state.number === number;
    if (series === 'PA') {
      const { state } = await this.streams.load(proposals, id);
      return state.status !== 'none' && bears(state) && proposals.seenBy(state, actor, today);
    }
    const { state } = await this.streams.load(dossiers, id);
    return state.status !== 'none' && bears(state) && dossiers.seenBy(state, actor, today);
  }

  private async idOf(named: PlanNumber): Promise<string | null> {
    const known = this.kept.get(named.text);
    if (known !== undefined) return known;
    const given = await this.given(named);
    if (given === null) return null;
    const id = begunId(named.series === 'PA' ? 'proposal' : 'dossier', { commandId: given });
    for (const [oldest] of this.kept) {
      if (this.kept.size < MOST_KEPT) break;
      this.kept.delete(oldest);
    }
    this.kept.set(named.text, id);
    return id;
  }

  /** The command that the number was given to. Never looks too far: the missing numbers need as many more events. */
  private async given({ plan, series, value }: PlanNumber): Promise<string | null> {
    for (let revision = value - 1; ;) {
      const event = await this.at(streamOf('numbering', plan), revision);
      if (!event) return null;
      const { event: fact, metadata } = unseal<NumberingEvent>(event, numberingCodec);
      const missing = value - fact.data.last[series];
      if (missing === 0) return metadata.causationId;
      revision += missing;
    }
  }

  private async at(stream: string, revision: number): Promise<RecordedEvent | null> {
    for await (const event of this.store.readStream(stream, { from: revision, to: revision })) return event;
    return null;
  }
}
