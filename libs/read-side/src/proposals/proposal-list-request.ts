import type { CivilDate } from '@app/domain';
import type { StandingListRequest } from '../standing/standing-lists.js';
import type { ProposalSort } from './proposal-orders.js';

/** Columns with an exact value in a request. */
export const EXACT = [
  'plan',
  'path',
  'item',
  'catalogue',
  'unit',
  'stage',
  'stageKind',
  'phase',
  'status',
  'outcome',
] as const;

/**
 * Each part narrows the list; of several values one is enough. `q`: words that must all be found, with or without
 * diacritics. `ward`: the last area alone. `procedureCode`: without its tail. `draftedBy`: a person. `dueFrom`, `dueTo`: of what is not over.
 */
export interface ProposalListRequest
  extends
    StandingListRequest,
    Partial<Readonly<Record<(typeof EXACT)[number], string | readonly string[] | undefined>>> {
  /** Those in it, those that ask for it, and those decided in it. */
  readonly dossier?: string | undefined;
  readonly ward?: string | undefined;
  readonly procedureCode?: string | undefined;
  readonly draftedBy?: string | undefined;
  readonly returned?: boolean | undefined;
  readonly dueFrom?: CivilDate | undefined;
  readonly dueTo?: CivilDate | undefined;
  /** Default: newest. */
  readonly sort?: ProposalSort | undefined;
}
