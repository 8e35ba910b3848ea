import type { Dossier, Measure, Proposal } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { COUNT_FORM, keyIn, pageOf, pageSize, type Page } from '../paging/cursor.js';
import { restored, type Found } from '../past/restored.js';
import type { DossierRecord, ProposalStay } from '../records/dossier-record-parts.js';
import { groupedBy } from '../savings/grouped-by.js';
import { settleAsOf } from '../savings/savings-as-of.js';
import { sumsOfSet } from '../savings/set-sums.js';
import { totalsOf, type SavingTotals } from '../savings/totals.js';
import { membersIn } from './dossier-members.js';

/** A proposal that is in a dossier or was decided in it. */
export interface DossierEntry {
  readonly stay: ProposalStay;
  /** Waits for a decision at this stage. */
  readonly undecided: boolean;
  /** Of the edition in the dossier. */
  readonly measures: readonly Measure[];
  readonly saving: SavingTotals;
}

/** `scope`: area codes. `limit`: 1 to 100, default 50. */
interface EntryRequest {
  readonly scope: readonly string[];
  readonly after?: string | null | undefined;
  readonly limit?: number | undefined;
}

interface Held {
  readonly id: string;
  readonly edition: number;
  readonly measures: readonly Measure[];
}

@Injectable()
export class DossierEntryQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** In the order of their inclusion; null if there is no such dossier in scope. @throws InvalidCursor */
  async list(dossier: string, { scope, after, limit }: EntryRequest): Promise<Page<DossierEntry> | null> {
    const size = pageSize(limit);
    const from = Number(keyIn(after, [COUNT_FORM])?.[0] ?? 0);
    const [found] = await this.dataSource.query<(Found & { readonly plan: string })[]>(ONE, [dossier, scope]);
    if (!found) return null;
    const row = await restored('dossier', found);
    await settleAsOf(this.dataSource, { scope, plan: row.plan, lines: true });
    const { entries } = JSON.parse(row.state) as Dossier;
    const waiting = new Set(entries.map(({ proposal }) => proposal));
    const all = membersIn(JSON.parse(row.record) as DossierRecord);
    const stays = all.slice(from, from + size + 1).map((stay, at) => ({ stay, at: from + at }));
    const held = await this.heldIn(stays.slice(0, size), scope);
    return pageOf(
      stays,
      size,
      ({ at }) => [String(at + 1)],
      ({ stay }) => ({ stay, undecided: waiting.has(stay.proposal), ...held(stay) }),
    );
  }

  private async contentsOf(proposals: readonly string[], scope: readonly string[]): Promise<readonly Held[]> {
    const rows = await this.dataSource.query<Found<'state'>[]>(CONTENTS, [proposals, scope]);
    const found = rows.map(async (row) => {
      const { edition, content } = JSON.parse((await restored('proposal', row)).state) as Proposal;
      return { id: row.id, edition, measures: content.measures };
    });
    return Promise.all(found);
  }

  private async heldIn(stays: readonly { readonly stay: ProposalStay }[], scope: readonly string[]) {
    const proposals = stays.map(({ stay }) => stay.proposal);
    const contents = await this.contentsOf(proposals, scope);
    const sums = await sumsOfSet(this.dataSource.manager, { proposals, scope }, 'proposal');
    const [content, saving] = [
      new Map(contents.map((one) => [one.id, one])),
      groupedBy(sums, ({ value }) => value ?? ''),
    ];
    return ({ proposal, edition }: ProposalStay): Pick<DossierEntry, 'measures' | 'saving'> => {
      const found = content.get(proposal);
      const measures = found?.edition === edition ? found.measures : [];
      return { measures, saving: totalsOf(saving.get(proposal) ?? []) };
    };
  }
}

const ONE = 'select id, revision, plan, state, record from read_side.dossier where id = $1 and area && $2::text[]';
const CONTENTS = 'select id, revision, state from read_side.proposal where id = any($1) and area && $2::text[]';
