import type { CivilDate } from '@app/domain';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { codingFor, packed } from '../../http/coding.js';
import { ruleOf } from '../../http/gate/route-rule.js';
import { headerOf, type HttpReply, type HttpRequest } from '../../http/request.js';
import type { MeBody } from '../../sessions/session-views.js';
import { Api } from '../api/api.js';
import { CALENDAR_ENDINGS, ME, MY_WORK_COUNTS } from '../api/questions.js';
import { BrowserFiles } from '../browser/files.js';
import type { Concern } from '../live/concern.js';
import { linksAt } from '../past/links-of-past.js';
import { hasBegun, momentOf } from '../past/page-moment.js';
import { CalendarEndingsShown } from './calendar-endings.js';
import { FillingNotice } from './filling-notice.js';
import type { Frame, FramePerson, FrameView, Place } from './frame.js';
import { Page } from './page.js';

export interface Content {
  readonly title: string;
  readonly here?: Place;
  /** Entries of `apps/web` that the page needs. */
  readonly scripts?: readonly string[];
  readonly status?: number;
  readonly body: ComponentChildren;
  /** What waits for the reader, where the page knows it. */
  readonly waiting?: number;
}

interface Whole extends Content {
  readonly person: FramePerson | null;
  readonly concern: Concern | undefined;
}

const FONTS = ['source-sans-3-latin-wght-normal.woff2', 'source-sans-3-vietnamese-wght-normal.woff2'];
/** Where whoever keeps the house, or answers for deadlines, looks. */
const KEEPING: readonly Place[] = ['administration', 'board'];
/** Fast: packed for each answer. */
const QUALITY = 4;

/** Writes pages with what stands around each. */
@Injectable()
export class Pages {
  private readonly files: Frame['files'];

  constructor(
    private readonly api: Api,
    private readonly built: BrowserFiles,
    private readonly clock: Clock,
  ) {
    const fonts = FONTS.map((font) => built.address(font));
    this.files = { styles: built.address('app.css'), script: built.address('main.js'), fonts };
  }

  /** For whoever is signed in, who hears when what it concerns changes. @throws ApiRefusal */
  async send(
    request: HttpRequest,
    reply: HttpReply,
    content: Content | Promise<Content>,
    concern?: Concern,
  ): Promise<void> {
    const [me, { waiting, ...shown }] = await Promise.all([this.api.ask(request, ME), content]);
    const page = { ...shown, concern };
    if (momentOf(request)) return this.write(request, reply, { ...page, person: readerOf(me) });
    const [total, endings] = await Promise.all([
      waiting ?? this.waitingFor(request),
      this.endings(request, page.here, me),
    ]);
    const filling = request.filling === true && <FillingNotice />;
    this.write(request, reply, { ...page, body: [filling, endings, page.body], person: personOf(me, total) });
  }

  private async waitingFor(request: HttpRequest): Promise<number> {
    return (await this.api.ask(request, MY_WORK_COUNTS)).total;
  }

  private async endings(
    request: HttpRequest,
    here: Place | undefined,
    { posts }: Pick<MeBody, 'posts'>,
  ): Promise<ComponentChildren> {
    if (here === undefined || !KEEPING.includes(here)) return null;
    const { items } = await this.api.ask(request, CALENDAR_ENDINGS);
    return <CalendarEndingsShown items={items} administers={posts.some(({ role }) => role === 'administrator')} />;
  }

  /** Without asking anything. */
  sendAlone(request: HttpRequest, reply: HttpReply, content: Content): void {
    this.write(request, reply, { ...content, person: null, concern: undefined });
  }

  /** A part of a page, for its script; nothing for null. */
  sendPart(reply: HttpReply, part: ComponentChildren): void {
    reply.status(200).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    reply.send(renderToString(<>{part}</>));
  }

  private write(
    request: HttpRequest,
    reply: HttpReply,
    { body, title, here, scripts = [], status = 200, person, concern }: Whole,
  ): void {
    const view = viewOf(request, this.clock.today());
    const { seen } = request;
    const page = (
      <Page
        title={title}
        frame={{ files: this.files, person, view }}
        scripts={scripts.map((script) => this.built.address(script))}
        {...(here ? { here } : {})}
        {...(concern && seen !== undefined && view.moment === null ? { news: { concern, since: seen } } : {})}
      >
        {body}
      </Page>
    );
    const bytes = Buffer.from(`<!doctype html>${linksAt(view.moment, renderToString(page))}`);
    const coding = codingFor(headerOf(request, 'accept-encoding') ?? undefined);
    if (coding !== 'identity') reply.header('content-encoding', coding);
    reply.status(status).header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    reply.header('vary', 'accept-encoding').send(packed(bytes, coding, QUALITY));
  }
}

/** What names no day that has begun is shown as of now, with ways that lead to now. */
function viewOf(request: HttpRequest, today: CivilDate): FrameView {
  const { url: page = '/', told } = request;
  const named = momentOf(request);
  const asked = told ? { ...named, by: told.by, day: told.date } : named;
  const moment = asked && hasBegun(asked, today) ? asked : null;
  return { moment, since: told?.since, page, hasPast: ruleOf(request)?.past === true };
}

/** Of the past one does nothing. */
function readerOf(me: MeBody): FramePerson {
  return { ...personOf(me, 0), drafts: false };
}

function personOf({ id, name, posts }: MeBody, waiting: number): FramePerson {
  const roles = posts.map(({ role }) => role);
  const held = posts.map(({ roleName, unitName }) => `${roleName}, ${unitName}`);
  return { id, name: name ?? 'Người dùng', posts: held, roles, drafts: roles.includes('officer'), waiting };
}
