import { Injectable } from '@nestjs/common';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { FormActs } from '../acts/form-acts.js';
import { headOf } from '../acts/hidden-fields.js';
import { Api } from '../api/api.js';
import { PROCEDURE } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { KeptForms, refusalOfCopy } from '../keep/kept-forms.js';
import { changedBy, withEntry, type FormChange } from './changes-of-form.js';
import { atInputs } from './drafts.js';
import { checkSize } from './form-size.js';
import { isPart, partAddress } from './parts.js';
import { digestOf, type SentWriting } from './writing.js';
import { Writings } from './writings.js';
import { WritingShown } from './writing-shown.js';

/** Does what a button of the form says; whatever it is, nothing that was typed is lost. */
@Injectable()
export class WritingActs {
  constructor(
    private readonly api: Api,
    private readonly kept: KeptForms,
    private readonly acts: FormActs,
    private readonly writings: Writings,
    private readonly shown: WritingShown,
  ) {}

  async perform(request: HttpRequest, reply: HttpReply, sent: SentWriting): Promise<void> {
    const { id, part, button } = sent;
    if (button !== 'bo-viet-do') checkSize(sent.fields);
    if (button === 'luu') return this.save(request, reply, sent);
    if (button === 'bo-viet-do') await this.kept.drop(request, keptFormOf(id));
    if (['bo-viet-do', 'lay-ban-giu'].includes(button)) return redirect(reply, partAddress(id, part));
    const change = await this.changed(request, sent);
    const form = request.body as Form;
    // Whoever only looks around leaves nothing half written. An entry just added is empty, and something all the same.
    const isAsShown = change.fields === sent.fields && form.text('_shown') === digestOf(sent.fields);
    if (isAsShown) return redirect(reply, change.goOn);
    await this.keep(request, reply, { ...sent, fields: change.fields }, change.goOn);
  }

  /** One edition of everything. */
  private async save(request: HttpRequest, reply: HttpReply, sent: SentWriting): Promise<void> {
    const { id, part, fields } = sent;
    const draft = await this.shown.draft(request, sent);
    await this.acts.perform(request, reply, {
      act: { path: '/proposals/{id}/content', method: 'PUT', parts: { id }, body: draft.body },
      to: ({ changed }) => `${partAddress(id, part)}?${changed ? 'da-luu' : 'khong-doi'}=1`,
      again: async (again) => {
        const writing = await this.writings.sent(request, sent);
        const problem = atInputs(again.problem, draft, fields);
        return this.shown.content(request, { ...writing, elsewhere: null, again: { ...again, problem } });
      },
      kept: keptFormOf(id),
    });
  }

  /** As a working copy; another window's is not overwritten unseen. */
  private async keep(request: HttpRequest, reply: HttpReply, sent: SentWriting, goOn: string): Promise<void> {
    const { id, fields } = sent;
    const form = request.body as Form;
    const { revision: basedOn } = headOf(form);
    const seen = form.text('_copy');
    const copy = { fields, revision: seen === '' ? null : Number(seen), ...(basedOn === undefined ? {} : { basedOn }) };
    try {
      await this.kept.keep(request, keptFormOf(id), copy);
      redirect(reply, goOn);
    } catch (error) {
      const problem = refusalOfCopy(error);
      if (!problem) throw error;
      await this.notKept(request, reply, sent, problem);
    }
  }

  /** Everything typed, with the reason, or beside what another window kept. */
  private async notKept(
    request: HttpRequest,
    reply: HttpReply,
    sent: SentWriting,
    problem: ProblemBody,
  ): Promise<void> {
    const writing = await this.writings.sent(request, sent);
    if (problem.status === 412) return this.shown.again(request, reply, writing, 412);
    const again = { problem, key: undefined, meanwhile: null };
    await this.shown.again(request, reply, { ...writing, elsewhere: null, again }, problem.status);
  }

  /** The form after the button, and the address where the person goes on. */
  private async changed(request: HttpRequest, { id, part, fields, button }: SentWriting): Promise<FormChange> {
    const [what = '', ...rest] = button.split(':');
    const target = rest.join(':');
    const here = partAddress(id, part);
    if (what === 'sang') return { fields, goOn: partLink(id, target) ?? here };
    // Without scripts, Enter in the search presses the form's first button.
    if (what === 'tim' || (what === 'giu' && wordsIn(request) !== ''))
      return { fields, goOn: `${here}?${searchFor(request)}#them-thu-tuc` };
    if (what === 'chon') {
      const { code, name } = await this.api.ask(request, PROCEDURE, { procedure: target });
      const change = withEntry(fields, 'thu-tuc', { code, name });
      return { ...change, goOn: `${here}#them-thu-tuc` };
    }
    const change = changedBy(button, fields) ?? { fields, goOn: '' };
    return { ...change, goOn: change.goOn === '' ? here : `${here}#${change.goOn}` };
  }
}

const keptFormOf = (id: string) => ({ form: 'proposal', subject: id }) as const;

const wordsIn = ({ body }: HttpRequest) => (body as Form).text('_tim');

const searchFor = (request: HttpRequest) => new URLSearchParams({ tim: wordsIn(request) }).toString();

/** Of `chi-phi#o-rate`; null for what is no part. */
function partLink(id: string, target: string): string | null {
  const [, part = '', hash = ''] = /^([a-z-]+)(#[\w-]+)?$/.exec(target) ?? [];
  return isPart(part) ? `${partAddress(id, part)}${hash}` : null;
}
