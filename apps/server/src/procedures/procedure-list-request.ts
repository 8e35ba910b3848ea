import { keyOfCode } from '@app/domain';
import type { ProcedureListRequest, RegistryView } from '@app/read-side';
import { within } from '../http/filter-fields.js';
import { flagOf } from '../http/page-query.js';
import type { ProcedureFilterQuery } from './procedure-list-query.js';

/** What a query asks of the registries that its reader sees. */
export function proceduresAsked(query: ProcedureFilterQuery, { scope, reach }: RegistryView): ProcedureListRequest {
  const { area, q, code, field, level, catalogue, baseline } = query;
  const key = code === undefined ? undefined : keyOfCode(code);
  const seen = { scope: within(scope, area), reach, kept: area !== undefined };
  return { ...seen, q, code: key, field, level, catalogue, baseline: flagOf(baseline) };
}
