import { Injectable } from '@nestjs/common';
import type { ManyReportBody } from '../../dossiers/many/many-views.js';
import type { HttpRequest } from '../../http/request.js';
import type { SavingSetBody } from '../../savings/saving-set-bodies.js';
import { Api } from '../api/api.js';
import { headersFor } from '../api/inner-headers.js';
import { addressOf } from '../api/question.js';
import { headOf } from '../acts/hidden-fields.js';
import type { Form } from '../browser/form.js';
import { chosenInForm, tickedInForm, type Chosen } from './choice.js';

/** What is done with many proposals at once. */
@Injectable()
export class GatherActs {
  constructor(private readonly api: Api) {}

  /** Null for an empty choice. @throws ApiRefusal */
  async totalOf(request: HttpRequest, chosen: readonly Chosen[]): Promise<SavingSetBody | null> {
    if (chosen.length === 0) return null;
    const body = { proposals: chosen.map(({ proposal }) => proposal) };
    const sent = { method: 'POST', url: addressOf('/savings/sets'), headers: {}, body } as const;
    return (await this.api.send(request, sent)).body as SavingSetBody;
  }

  /** Sent again under the same key it does what is left. @throws ApiRefusal */
  async report(request: HttpRequest, many: Many): Promise<ManyReportBody> {
    return (await this.api.send(request, sentFor(many))).body as ManyReportBody;
  }

  /** The same, told line by line while it is done. */
  progress(request: HttpRequest, many: Many): ReturnType<Api['follow']> {
    const { headers, ...sent } = sentFor(many);
    return this.api.follow(request, { ...sent, headers: { ...headers, accept: LINES } });
  }
}

export const LINES = 'application/x-ndjson';

const PATHS = { include: '/dossiers/{id}/inclusions', remove: '/dossiers/{id}/removals/many' } as const;

/** Proposals that go into a dossier, or out of it. */
export interface Many {
  readonly act: keyof typeof PATHS;
  readonly dossier: string;
  readonly key: string;
  readonly body: object;
}

/** What a form asks for: those that are ticked. */
export function manyIn(form: Form, dossier: string): Many {
  const { key } = headOf(form);
  if (form.text('viec') === 'dua-ra') {
    const body = { proposals: tickedInForm(form), reason: form.text('reason') };
    return { act: 'remove', dossier, key: `${key}-ra`, body };
  }
  return { act: 'include', dossier, key: `${key}-vao`, body: { proposals: chosenInForm(form) } };
}

function sentFor({ act, dossier, key, body }: Many) {
  return { method: 'POST', url: addressOf(PATHS[act], { id: dossier }), headers: headersFor({ key }), body } as const;
}
