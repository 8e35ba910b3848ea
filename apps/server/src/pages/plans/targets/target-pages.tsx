import { Injectable, type StreamableFile } from '@nestjs/common';
import type { HttpReply, HttpRequest } from '../../../http/request.js';
import { Problem } from '../../../http/problem.js';
import { Api } from '../../api/api.js';
import { passedOn } from '../../api/pass-on.js';
import { addressOf } from '../../api/question.js';
import { BEHIND_TARGET, PLAN, PLAN_TARGETS, PROCEDURES_BEHIND_TARGET } from '../../api/questions.js';
import { filteredAddress, filtersGiven } from '../../browser/address-filters.js';
import { textIn } from '../../browser/query.js';
import type { Content } from '../../frame/pages.js';
import { planAddress } from '../plan-addresses.js';
import { BEHIND_NAMES, type BehindAsked } from './behind-addresses.js';
import { BehindPage } from './behind-page.js';
import { BehindProceduresPage } from './behind-procedures-page.js';
import { aboutList } from './about-list.js';
import { TargetsPage } from './targets-page.js';

/** The targets of a plan, and the lists behind their numbers. Every method: @throws ApiRefusal */
@Injectable()
export class TargetPages {
  constructor(private readonly api: Api) {}

  async all(request: HttpRequest, plan: string): Promise<Content> {
    const [shown, results] = await this.read(request, plan);
    return { title: `Chỉ tiêu: ${shown.title}`, here: 'plans', body: <TargetsPage plan={shown} results={results} /> };
  }

  async table(request: HttpRequest, reply: HttpReply, plan: string): Promise<StreamableFile> {
    return passedOn(await this.api.flow(request, addressOf('/plans/{plan}/targets.csv', { plan }, {})), reply);
  }

  async lines(request: HttpRequest, plan: string, target: string): Promise<Content> {
    const asked = filtersGiven(request, BEHIND_NAMES);
    const [page, head] = await Promise.all([
      this.api.ask(request, BEHIND_TARGET, { plan, target }, this.pageAsked(request, asked)),
      this.head(request, { plan, target, list: '' }, asked),
    ]);
    const { title, inSum, ...shown } = head(page.next);
    return { title, here: 'plans', body: <BehindPage {...shown} page={page} inSum={inSum} /> };
  }

  async procedures(request: HttpRequest, plan: string, target: string): Promise<Content> {
    const asked = filtersGiven(request, BEHIND_NAMES);
    const [page, head] = await Promise.all([
      this.api.ask(request, PROCEDURES_BEHIND_TARGET, { plan, target }, this.pageAsked(request, asked)),
      this.head(request, { plan, target, list: '/thu-tuc' }, asked),
    ]);
    const { title, inSum: _, ...shown } = head(page.next);
    return { title, here: 'plans', body: <BehindProceduresPage {...shown} page={page} /> };
  }

  async tableBehind(request: HttpRequest, reply: HttpReply, { list, ...at }: ListPlace): Promise<StreamableFile> {
    const asked = filtersGiven(request, BEHIND_NAMES);
    return passedOn(await this.api.flow(request, addressOf(TABLES[list], at, asked)), reply);
  }

  private read(request: HttpRequest, plan: string) {
    return Promise.all([this.api.ask(request, PLAN, { plan }), this.api.ask(request, PLAN_TARGETS, { plan })]);
  }

  private pageAsked(request: HttpRequest, asked: BehindAsked) {
    return { ...asked, cursor: textIn(request, 'tiep'), total: 'true' };
  }

  /** What stands over a list, given where it goes on. @throws Problem NOT_FOUND */
  private async head(request: HttpRequest, { plan: id, target, list }: ListPlace, asked: BehindAsked) {
    const [plan, { targets }] = await this.read(request, id);
    const found = targets.find((one) => one.id === target);
    if (!found) throw new Problem('NOT_FOUND');
    const page = planAddress(id, `/chi-tieu/${encodeURIComponent(target)}${list}`);
    const of = { names: BEHIND_NAMES, filters: asked };
    return (next: string | null) => ({
      title: `Đứng sau chỉ tiêu ${found.number}: ${plan.title}`,
      plan,
      target: `${found.number} ${found.name}`,
      ...aboutList(found, asked),
      next: next === null ? null : filteredAddress(page, of, { tiep: next }),
      table: filteredAddress(`${page}/bang-tinh`, of),
    });
  }
}

const TABLES = {
  '': '/plans/{plan}/targets/{target}/proposals.csv',
  '/thu-tuc': '/plans/{plan}/targets/{target}/procedures.csv',
} as const;

interface ListPlace {
  readonly plan: string;
  readonly target: string;
  /** After the address of the target. */
  readonly list: '' | '/thu-tuc';
}
