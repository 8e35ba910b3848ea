import { keyOfCode, type CivilDate } from '@app/domain';
import type { ProposalListRequest } from '@app/read-side';
import { checkDaysInOrder } from '../http/days-in-order.js';
import { areaNarrowedTo, within } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import type { ProposalFilterQuery, ProposalListQuery } from './proposal-list-query.js';

interface Asking {
  readonly person: string;
  readonly scope: readonly string[];
  readonly today: CivilDate;
}

/** A page of what a query asks of the read models. */
export function proposalsAsked(query: ProposalListQuery, asking: Asking): ProposalListRequest {
  const { cursor, total, limit, sort, ...filter } = query;
  return { ...proposalFilter(filter, asking), after: cursor, limit, sort, counted: flagOf(total) };
}

/** @throws Problem VALIDATION_FAILED if the first day of due dates is after the last */
export function proposalFilter(query: ProposalFilterQuery, { person, scope, today }: Asking): ProposalListRequest {
  const { overdue, returned, draftedBy, procedureCode, area, ward, after: _, ...rest } = query;
  checkDaysInOrder({ from: rest.dueFrom, to: rest.dueTo }, 'dueFrom');
  return {
    ...rest,
    scope: within(scope, area),
    today,
    ward: ward && areaNarrowedTo(ward),
    overdue: flagOf(overdue),
    returned: flagOf(returned),
    draftedBy: draftedBy && person,
    procedureCode: procedureCode && keyOfCode(procedureCode),
  };
}
