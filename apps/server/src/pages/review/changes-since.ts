import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { EditionChangesBody } from '../../proposals/edition-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { Api } from '../api/api.js';
import { EDITION_CHANGES, EDITIONS, PROPOSAL_TIMELINE } from '../api/questions.js';

const RETURNS = 'ProposalReturned,EditionSentBack';

/** What is different in the edition that lies before a reviewer. */
@Injectable()
export class ChangesSince {
  constructor(private readonly api: Api) {}

  /** Since it was last given back; null if it never was, or is as it was. */
  async lastReturn(request: HttpRequest, { id, edition }: ProposalBody): Promise<EditionChangesBody | null> {
    const [{ items: returns }, { items: editions }] = await Promise.all([
      this.api.ask(request, PROPOSAL_TIMELINE, { id }, { order: 'newest', type: RETURNS, limit: '1' }),
      this.api.ask(request, EDITIONS, { id }, { limit: '100' }),
    ]);
    const [last] = returns;
    const from = last && editions.findLast(({ revision }) => revision < last.revision)?.edition;
    if (from === undefined || from === edition) return null;
    const parts = { id, edition: String(edition) };
    return this.api.ask(request, EDITION_CHANGES, parts, { from: String(from) });
  }
}
