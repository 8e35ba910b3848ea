import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { EditionChangesBody } from '../../proposals/edition-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { addressOf } from '../api/question.js';
import { EDITION_CHANGES } from '../api/questions.js';

/** What is different in the edition that lies before a reviewer. */
@Injectable()
export class ChangesSince {
  constructor(private readonly api: Api) {}

  /** Since the edition that they saw last; null if they saw none before, or this one. */
  async lastSeen(
    request: HttpRequest,
    { id, edition, lastSeenEdition: from }: Pick<ProposalBody, 'id' | 'edition' | 'lastSeenEdition'>,
  ): Promise<EditionChangesBody | null> {
    if (from === null || from >= edition) return null;
    return this.api.ask(request, EDITION_CHANGES, { id, edition: String(edition) }, { from: String(from) });
  }

  /** The reader has judged this edition: later ones are compared with it. What they did stands without it. */
  async see(request: HttpRequest, { id, edition }: Pick<ProposalBody, 'id' | 'edition'>): Promise<void> {
    const url = addressOf('/proposals/{id}/seen', { id });
    try {
      await this.api.send(request, { method: 'PUT', url, headers: {}, body: { edition } });
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
    }
  }
}
