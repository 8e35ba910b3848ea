import type { Dossier, Proposal } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { restored } from '../past/restored.js';
import { readingOf, type InScope } from '../standing/standing-lists.js';
import { withDue } from './dossier-due.js';
import { DossierRow, dossierView, type DossierView } from './dossier-row.js';

/** The most told. */
const MOST = 100;

export interface GatheringDossier {
  readonly view: DossierView;
  readonly state: Dossier;
}

@Injectable()
export class GatheringDossiers {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Those that gather where the proposal lies, newest first; the rules may still decline it. */
  async beside(
    { plan, path, pathVersion, at }: Pick<Proposal, 'plan' | 'path' | 'pathVersion' | 'at'>,
    { scope, today }: InScope,
  ): Promise<readonly GatheringDossier[]> {
    const gathering = await this.dataSource
      .createQueryBuilder(DossierRow, 's')
      .addSelect('s.state')
      .where('s.plan = :plan and s.path = :path and s.pathVersion = :pathVersion', { plan, path, pathVersion })
      .andWhere(`s.stage = :stage and s.status = 'gathering' and s.area && :scope`, { stage: at.stage, scope })
      .orderBy('s.opened', 'DESC')
      .limit(MOST)
      .getMany();
    const rows = await withDue(this.dataSource, gathering);
    const reading = await readingOf(this.dataSource, rows, today);
    const found = rows.map(async (row) => {
      const { state } = await restored('dossier', row);
      return { view: dossierView(row, reading), state: JSON.parse(state) as Dossier };
    });
    return Promise.all(found);
  }
}
