import type { CivilDate } from '@app/domain';
import type { SelectQueryBuilder } from 'typeorm';
import { wordMatches } from '../search/vietnamese-text.js';
import type { ProposalRow } from './proposal-row.js';

/** What proposals to show; each part narrows it. `q`: words, all of which must be found, with or without diacritics. */
export interface ProposalFilter {
  readonly plan?: string | undefined;
  readonly item?: string | undefined;
  readonly unit?: string | undefined;
  readonly stage?: string | undefined;
  readonly phase?: string | undefined;
  readonly status?: string | undefined;
  readonly outcome?: string | undefined;
  readonly dossier?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly q?: string | undefined;
}

const EXACT = ['plan', 'item', 'unit', 'stage', 'phase', 'status', 'outcome', 'dossier'] as const;

/** The selection of proposals (alias `p`), narrowed. */
export function filtered(
  select: SelectQueryBuilder<ProposalRow>,
  filter: ProposalFilter,
  today: CivilDate,
): SelectQueryBuilder<ProposalRow> {
  for (const name of EXACT) {
    const value = filter[name];
    if (value !== undefined) select.andWhere(`p.${name} = :${name}`, { [name]: value });
  }
  const late = `(p.status = 'open' and p.due is not null and p.due < :today)`;
  if (filter.overdue !== undefined) select.andWhere(filter.overdue ? late : `not ${late}`, { today });
  wordMatches(filter.q ?? '').forEach(({ column, pattern }, at) => {
    select.andWhere(`p.${column} like :word${String(at)}`, { [`word${String(at)}`]: pattern });
  });
  return select;
}
