import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { ProposalSummaryBody } from '../../proposals/proposal-summary-views.js';
import { Api } from '../api/api.js';
import { PROPOSALS } from '../api/questions.js';

/** A dossier takes no more. */
const MOST = 500;
const PAGE = '100';

/** What waits to be put into a dossier. */
export interface Waiting {
  readonly found: readonly ProposalSummaryBody[];
  /** False where more wait than one dossier takes. */
  readonly isAll: boolean;
}

@Injectable()
export class ReadyProposals {
  constructor(private readonly api: Api) {}

  /** Those that are due first. */
  async of(request: HttpRequest, narrow: { readonly plan?: string; readonly path?: string } = {}): Promise<Waiting> {
    const found: ProposalSummaryBody[] = [];
    let cursor: string | null | undefined;
    while (cursor !== null && found.length < MOST) {
      const asked = { ...narrow, phase: 'ready-to-gather', sort: 'due', limit: PAGE, cursor };
      const page = await this.api.ask(request, PROPOSALS, {}, asked);
      found.push(...page.items);
      cursor = page.next;
    }
    return { found, isAll: cursor === null };
  }
}
