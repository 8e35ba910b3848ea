import { Injectable } from '@nestjs/common';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import type { ParameterAnswerBody } from '../../../parameters/parameter-views.js';
import { headOf } from '../../acts/hidden-fields.js';
import { problemToShow } from '../../acts/shown-problem.js';
import { Api, type ApiCommand } from '../../api/api.js';
import type { Form } from '../../browser/form.js';
import { Pages, type Content } from '../../frame/pages.js';
import type { SentRate } from './rates-pages.js';

interface Tried {
  readonly act: Pick<ApiCommand, 'path' | 'parts' | 'body'>;
  /** The form again, with what was typed. */
  readonly page: (sent: SentRate) => Promise<Content>;
}

/** A form that is sent to be tried comes back with what it would do, or with its faults. */
@Injectable()
export class RateTrials {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
  ) {}

  async show(request: HttpRequest, reply: HttpReply, { act, page }: Tried): Promise<void> {
    const typed = request.body as Form;
    const sent = { ...act, ...headOf(typed), path: `${act.path}?dryRun=true` };
    try {
      const { trial } = (await this.api.act(request, sent)) as ParameterAnswerBody;
      await this.pages.send(request, reply, page({ typed, tried: trial }));
    } catch (error) {
      const problem = problemToShow(error);
      const content = await page({ typed, again: { problem, key: undefined, meanwhile: null } });
      await this.pages.send(request, reply, { ...content, status: problem.status });
    }
  }
}
