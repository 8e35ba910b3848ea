import type { Dossier } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import type { CountedPage } from '../paging/counted-page.js';
import { withDoers } from '../records/doers.js';
import type { DossierRecord } from '../records/dossier-record-parts.js';
import { findStanding, listStanding, type InScope, type StandingListRequest } from '../standing/standing-lists.js';
import { staysView, type StageStayView } from '../standing/stage-stay-view.js';
import { dueOfDossier, withDue } from './dossier-due.js';
import { DOSSIER_ORDERS, type DossierSort } from './dossier-orders.js';
import { newestEditions } from './newest-editions.js';
import { DossierRow, dossierView, type DossierView } from './dossier-row.js';

export interface DossierDetail extends DossierView {
  readonly state: Dossier;
  /** Of its path, by id. */
  readonly stageNames: Readonly<Record<string, string>>;
  readonly record: DossierRecord;
  readonly stays: readonly StageStayView[];
  /** The edition that stands of each proposal that was ever in it and lies in the asker's scope. */
  readonly newest: ReadonlyMap<string, number>;
}

const NAMED = ['plan', 'unit', 'stage', 'phase', 'status'] as const;

/** Each part narrows the list. `q`: words of its title, or numbers of it and its papers, with or without diacritics. */
export interface DossierListRequest
  extends StandingListRequest, Partial<Readonly<Record<(typeof NAMED)[number], string | undefined>>> {
  readonly own?: boolean | undefined;
  /** Default: newest. */
  readonly sort?: DossierSort | undefined;
}

const DOSSIERS = {
  kind: 'dossier',
  schema: DossierRow,
  open: `s.status <> 'over'`,
  exact: [...NAMED, 'own'],
  byProvince: false,
  due: `(select due from ${dueOfDossier('s')} due)`,
  completed: withDue,
  viewOf: dossierView,
} as const;

@Injectable()
export class DossierQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** @throws InvalidCursor */
  list(request: DossierListRequest): Promise<CountedPage<DossierView>> {
    const order = DOSSIER_ORDERS[request.sort ?? 'newest'];
    const counted = () => Promise.resolve(null);
    return listStanding(this.dataSource, { ...DOSSIERS, order, counted }, request);
  }

  /** Null if there is none in scope. */
  async get(id: string, request: InScope): Promise<DossierDetail | null> {
    const found = await findStanding(this.dataSource, DOSSIERS, id, request);
    if (!found) return null;
    const kept = JSON.parse(found.record) as DossierRecord;
    const record = await withDoers(this.dataSource, { kind: 'dossier', id }, kept);
    return {
      ...found.view,
      stageNames: found.stageNames,
      state: JSON.parse(found.state) as Dossier,
      record,
      newest: await newestEditions(this.dataSource, kept, request.scope),
      stays: staysView(record.stays, found.calendar, request.today),
    };
  }
}
