import { Injectable } from '@nestjs/common';
import { textIn, type Fields } from '@app/pages';
import type { HttpRequest } from '../../http/request.js';
import type { EditionChangesBody } from '../../proposals/edition-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import { Api } from '../api/api.js';
import { EDITION_CHANGES, PROPOSAL } from '../api/questions.js';
import { textIn as asked } from '../browser/query.js';
import { KeptForms } from '../keep/kept-forms.js';
import { contentFields } from './content-fields.js';
import type { Part } from './parts.js';
import { BASE_EDITION, type SentWriting, type Writing } from './writing.js';

/** Opens proposals for writing. */
@Injectable()
export class Writings {
  constructor(
    private readonly api: Api,
    private readonly kept: KeptForms,
  ) {}

  /** As kept, else as saved. @throws ApiRefusal */
  async open(request: HttpRequest, { id, part }: { readonly id: string; readonly part: Part }): Promise<Writing> {
    const [proposal, copy] = await Promise.all([
      this.api.ask(request, PROPOSAL, { id }),
      this.kept.find(request, { form: 'proposal', subject: id }),
    ]);
    const fields = copy ? copy.fields : savedFields(proposal);
    const kept = copy && { revision: copy.revision, at: copy.changedAt };
    const meanwhile = await this.meanwhile(request, proposal, fields);
    return { proposal, part, fields, kept, meanwhile, again: null, elsewhere: null, said: saidIn(request) };
  }

  /** As sent just now, beside what is kept of it. @throws ApiRefusal */
  async sent(request: HttpRequest, { id, part, fields }: SentWriting): Promise<Writing> {
    const opened = await this.open(request, { id, part });
    const { proposal, kept } = opened;
    const elsewhere = kept && { at: kept.at, fields: opened.fields };
    return { ...opened, fields, elsewhere, meanwhile: await this.meanwhile(request, proposal, fields) };
  }

  private async meanwhile(
    request: HttpRequest,
    { id, edition }: ProposalBody,
    fields: Fields,
  ): Promise<EditionChangesBody | null> {
    const base = Number(textIn(fields, BASE_EDITION));
    if (!Number.isInteger(base) || base < 1 || base >= edition) return null;
    return this.api.ask(request, EDITION_CHANGES, { id, edition: String(edition) }, { from: String(base) });
  }
}

function saidIn(request: HttpRequest): Writing['said'] {
  if (request.method !== 'GET') return 'nothing';
  if (asked(request, 'da-luu') !== undefined) return 'saved';
  return asked(request, 'khong-doi') === undefined ? 'nothing' : 'unchanged';
}

/** The inputs of the saved edition. */
export function savedFields({ content, edition }: ProposalBody): Fields {
  return { ...contentFields(content), [BASE_EDITION]: String(edition) };
}
