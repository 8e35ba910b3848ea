import type { CivilDate } from '@app/domain';
import type { DossierDetail, DossierQueries } from '../src/dossiers/dossier-queries.js';
import type { ProposalDetail, ProposalQueries } from '../src/proposals/proposal-queries.js';
import type { StageStayView } from '../src/standing/stage-stay-view.js';

export interface StayTold extends StageStayView {
  readonly id: string;
  readonly place: number;
  readonly unit: string;
  readonly ward: string | undefined;
}

interface Reader {
  readonly list: ProposalQueries['list'] | DossierQueries['list'];
  readonly get: (id: string, request: InScope) => Promise<ProposalDetail | DossierDetail | null>;
}

interface InScope {
  readonly scope: readonly string[];
  readonly today: CivilDate;
}

/** Every stay as the details of proposals or dossiers tell it, one by one. */
export async function staysTold(queries: Reader, request: InScope): Promise<readonly StayTold[]> {
  const told: StayTold[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<Reader['list']>> = await queries.list({ ...request, after });
    for (const { id } of page.items) {
      const { stays = [], unit = '', area = [] } = (await queries.get(id, request)) ?? {};
      told.push(...stays.map((stay, place) => ({ ...stay, id, place, unit, ward: area.at(-1) })));
    }
    after = page.next;
  } while (after !== null);
  return told;
}

/** By definition: the middle of the days in order, or the mean of the two in the middle. */
export function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((a, b) => a - b);
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
