import { Injectable } from '@nestjs/common';
import type { AnswerBody } from '../../http/commands.js';
import type { ProblemBody } from '../../http/problem-body.js';
import type { HttpReply, HttpRequest } from '../../http/request.js';
import { Api, type ApiCommand } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import type { Form } from '../browser/form.js';
import { Pages, type Content } from '../frame/pages.js';
import { redirect } from '../browser/redirect.js';
import { KeptForms, type KeptForm } from '../keep/kept-forms.js';
import { headOf } from './hidden-fields.js';
import { Meanwhile, type Told } from './meanwhile.js';
import { inWordsOfPages } from './problem-words.js';
import { isShown } from './shown-problem.js';

/** Why a form is shown again, and under which key it is to be sent. */
export interface Again {
  readonly problem: ProblemBody;
  /** Undefined if the first attempt changed nothing for certain. */
  readonly key: string | undefined;
  /** What others did after the form was shown; null if nothing. */
  readonly meanwhile: Told | null;
}

export interface FormStep {
  readonly act: Omit<ApiCommand, 'key' | 'revision'>;
  /** Where the person goes on. */
  readonly to: (answer: AnswerBody) => string;
  /** The form once more, with all that was typed. */
  readonly again: (again: Again) => Promise<Content>;
  /** What else follows once it is done. */
  readonly afterwards?: (() => Promise<void>) | undefined;
  /** What was kept of it, and is done with. */
  readonly kept?: KeptForm | undefined;
}

/** Sends what a form says to the API. */
@Injectable()
export class FormActs {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly kept: KeptForms,
    private readonly meanwhile: Meanwhile,
  ) {}

  /** What was refused is shown with the reason at its field; without a session the person signs in and sends again. */
  async perform(request: HttpRequest, reply: HttpReply, { act, to, again, kept, afterwards }: FormStep): Promise<void> {
    const head = headOf(request.body as Form);
    try {
      const answer = await this.api.act(request, { ...act, ...head });
      await this.tidy(request, { kept, afterwards });
      redirect(reply, withPosition(to(answer), answer.position));
    } catch (error) {
      if (!isShown(error)) throw error;
      const problem = inWordsOfPages(error.problem);
      const meanwhile = await this.meanwhile.since(request, { ...act, ...head });
      const content = await again({ problem, key: problem.status >= 500 ? head.key : undefined, meanwhile });
      await this.pages.send(request, reply, { ...content, status: problem.status });
    }
  }

  /** What is done is done: nobody is told that it failed because something was left to tidy up. */
  private async tidy(request: HttpRequest, { kept, afterwards }: Pick<FormStep, 'kept' | 'afterwards'>): Promise<void> {
    const dropped = kept && this.kept.drop(request, kept);
    for (const one of await Promise.allSettled([dropped, afterwards?.()])) {
      if (one.status === 'rejected' && !(one.reason instanceof ApiRefusal)) throw one.reason;
    }
  }
}

/** The next page sees what was just done. */
export function withPosition(address: string, position: string | null): string {
  if (position === null) return address;
  const [path = '', hash = ''] = address.split('#');
  const joined = `${path}${path.includes('?') ? '&' : '?'}after=${position}`;
  return hash === '' ? joined : `${joined}#${hash}`;
}
