import { Injectable } from '@nestjs/common';
import type { ManyReportBody } from '../../dossiers/many/many-views.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { headerOf, type HttpReply, type HttpRequest } from '../../http/request.js';
import { withPosition } from '../acts/form-acts.js';
import { headOf } from '../acts/hidden-fields.js';
import { problemToShow } from '../acts/shown-problem.js';
import { Api } from '../api/api.js';
import { DOSSIER } from '../api/questions.js';
import type { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { NOTHING_TYPED, type Typed } from '../browser/typed.js';
import { dossierName } from '../dossiers/dossier-words.js';
import { Pages, type Content } from '../frame/pages.js';
import { GatherActs, LINES, manyIn } from './gather-acts.js';
import { GatherPage } from './gather-page.js';
import { leadGatherer } from './gatherer.js';
import { ReadyProposals } from './ready-proposals.js';

interface Shown {
  readonly typed?: Typed;
  readonly problem?: ProblemBody;
  readonly report?: ManyReportBody;
  readonly key?: string | undefined;
  /** The position that the page is to include. */
  readonly after?: string | null;
}

@Injectable()
export class GatherPages {
  constructor(
    private readonly api: Api,
    private readonly pages: Pages,
    private readonly acts: GatherActs,
    private readonly waiting: ReadyProposals,
  ) {}

  async content(request: HttpRequest, id: string, shown: Shown = {}): Promise<Content> {
    const dossier = await this.api.ask(request, DOSSIER, { id }, { after: shown.report?.position ?? shown.after });
    const place = { plan: dossier.plan.id, path: dossier.path.id };
    const isGathering = dossier.status === 'gathering';
    const all = isGathering ? await this.waiting.of(request, place) : { found: [], isAll: true };
    const found = all.found.filter((one) => [null, dossier.unit].includes(leadGatherer(one)));
    const waiting = { ...all, found };
    const { typed = NOTHING_TYPED, problem = null, report = null, key } = shown;
    const body = <GatherPage {...{ dossier, waiting, typed, problem, report, key }} />;
    return { title: `Tập hợp hồ sơ: ${dossierName(dossier)}`, here: 'dossiers', scripts: ['progress.js'], body };
  }

  /** What is ticked goes in, or out. `after`: the position at which the dossier was opened just now. @throws ApiRefusal */
  async change(request: HttpRequest, reply: HttpReply, id: string, after: string | null = null): Promise<void> {
    const many = manyIn(request.body as Form, id);
    if (headerOf(request, 'accept') === LINES) {
      const { status, lines } = await this.acts.progress(request, many);
      reply.status(status).header('content-type', `${LINES}; charset=utf-8`).header('cache-control', 'no-store');
      reply.send(lines);
      return;
    }
    const report = await this.acts.report(request, many).catch(problemToShow);
    if ('counts' in report) return this.tell(request, reply, id, report);
    const typed = request.body as Form;
    const key = report.status >= 500 ? headOf(typed).key : undefined;
    const content = await this.content(request, id, { typed, problem: report, key, after });
    await this.pages.send(request, reply, { ...content, status: report.status });
  }

  /** All done: the dossier as it is now. Else each that was not, with its reason; what is unfinished is sent again as it was. */
  private async tell(request: HttpRequest, reply: HttpReply, id: string, report: ManyReportBody): Promise<void> {
    const { refused, unfinished } = report.counts;
    if (refused + unfinished === 0) return redirect(reply, withPosition(`/ho-so/${id}/gom`, report.position));
    const form = request.body as Form;
    const again = unfinished > 0 ? { typed: form, key: headOf(form).key } : {};
    await this.pages.send(request, reply, this.content(request, id, { report, ...again }));
  }
}
