import { readCode, type CivilDate } from '@app/domain';
import type { ProposalListRequest } from '@app/read-side';
import { within } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import type { ProposalListQuery } from './proposal-list-query.js';

interface Asking {
  readonly person: string;
  readonly scope: readonly string[];
  readonly today: CivilDate;
}

/** What a query asks of the read models. */
export function proposalsAsked(query: ProposalListQuery, { person, scope, today }: Asking): ProposalListRequest {
  const { cursor, total, overdue, returned, draftedBy, procedureCode, area, after: _, ...rest } = query;
  return {
    ...rest,
    scope: within(scope, area),
    today,
    after: cursor,
    counted: flagOf(total),
    overdue: flagOf(overdue),
    returned: flagOf(returned),
    draftedBy: draftedBy && person,
    procedureCode: procedureCode && (readCode(procedureCode)?.key ?? procedureCode),
  };
}
