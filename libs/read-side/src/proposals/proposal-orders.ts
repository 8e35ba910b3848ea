import type { CivilDate, CostMethod, Proposal } from '@app/domain';
import { POSITION_FORM, type Position } from '@app/event-store';
import { DAY_FORM } from '../paging/cursor.js';
import type { Order } from '../standing/list-order.js';
import type { SavedOfKind } from './proposal-savings.js';

export const PROPOSAL_SORTS = ['newest', 'due', 'waiting', 'number', 'saving-scm', 'saving-processing'] as const;
export type ProposalSort = (typeof PROPOSAL_SORTS)[number];

/**
 * What lists are sorted by, each in an index. What is over is after everything that has a day, what has no such saving after
 * all that has. `drafted`: the first position.
 */
export interface ProposalOrderColumns {
  readonly drafted: Position;
  readonly dueOrder: CivilDate;
  readonly sinceOrder: CivilDate;
  readonly numberOrder: string;
  readonly scmOrder: string;
  readonly processingOrder: string;
}

const UNDATED = '9999-12-30';
const OVER = '9999-12-31';
const NO_SAVING = `-1${'0'.repeat(40)}`;
const DIGITS = 9;

export function orderColumns(
  { plan, number, status, since, at }: Proposal,
  savings: readonly SavedOfKind[],
): Omit<ProposalOrderColumns, 'drafted'> {
  const open = status === 'open';
  const savedBy = (method: CostMethod) => savings.find(({ kind }) => kind === method)?.saved ?? NO_SAVING;
  return {
    dueOrder: open ? (at.due ?? UNDATED) : OVER,
    sinceOrder: open ? since : OVER,
    // The plan last: a reader who sees one plan of many finds its numbers all over the index.
    numberOrder: `${number.replace(/\d+$/, (digits) => digits.padStart(DIGITS, '0'))} ${plan}`,
    scmOrder: savedBy('SCM_TT02'),
    processingOrder: savedBy('PROCESSING_TIME'),
  };
}

const DRAFTED = { column: 'drafted', form: POSITION_FORM } as const;
const AMOUNT_FORM = /^-?\d{1,60}(\.\d{1,60})?$/;

export const PROPOSAL_ORDERS: Readonly<Record<ProposalSort, Order<ProposalOrderColumns>>> = {
  newest: { name: 'newest', by: [DRAFTED], down: true },
  due: { name: 'due', by: [{ column: 'dueOrder', form: DAY_FORM }, DRAFTED], down: false },
  waiting: { name: 'waiting', by: [{ column: 'sinceOrder', form: DAY_FORM }, DRAFTED], down: false },
  number: { name: 'number', by: [{ column: 'numberOrder', form: /^[^\u0000]{1,250}$/ }], down: false },
  'saving-scm': { name: 'saving-scm', by: [{ column: 'scmOrder', form: AMOUNT_FORM }, DRAFTED], down: true },
  'saving-processing': {
    name: 'saving-processing',
    by: [{ column: 'processingOrder', form: AMOUNT_FORM }, DRAFTED],
    down: true,
  },
};
