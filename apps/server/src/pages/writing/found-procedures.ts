import type { ProcedureSummaryBody } from '../../procedures/procedure-views.js';
import type { HttpRequest } from '../../http/request.js';
import type { Api } from '../api/api.js';
import { PROCEDURES } from '../api/questions.js';

export interface FoundProcedures {
  /** As typed. */
  readonly asked: string;
  readonly items: readonly Pick<ProcedureSummaryBody, 'id' | 'code' | 'name' | 'field' | 'areaName'>[];
  readonly hasMore: boolean;
}

const SHOWN = '8';

/** Null for too little to search for. @throws ApiRefusal */
export async function findProcedures(api: Api, request: HttpRequest, asked: string): Promise<FoundProcedures | null> {
  if (asked.trim().length < 2) return null;
  const { items, next } = await api.ask(request, PROCEDURES, {}, { q: asked.trim().slice(0, 200), limit: SHOWN });
  return { asked, items, hasMore: next !== null };
}
