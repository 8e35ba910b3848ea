import { Injectable } from '@nestjs/common';
import { cookieOf } from '../../http/cookies.js';
import { SESSION_COOKIE } from '../../http/gate/page-requests.js';
import { ruleOf } from '../../http/gate/route-rule.js';
import { FailedRequests } from '../../http/failed-requests.js';
import { LIMITS } from '../../http/limits.js';
import { PageProblems } from '../../http/page-problems.js';
import { bodyOf, type ProblemBody } from '../../http/problem-body.js';
import { problemOf } from '../../http/problem-of.js';
import { headerOf, type HttpReply, type HttpRequest } from '../../http/request.js';
import { Form } from '../browser/form.js';
import { redirect } from '../browser/redirect.js';
import { NOT_TAKEN, SESSION_ENDED } from '../sign-in/sign-in-page.js';
import { carriedFrom, holdsPasswords, type Carried } from '../sign-in/carried.js';
import { SignInPages } from '../sign-in/sign-in-pages.js';
import { wayBack } from '../sign-in/way-back.js';
import { NoSuchDay, NotOfPast } from '../past/not-of-past.js';
import { NO_SUCH_DAY, NoSuchDayText, NOT_OF_PAST, NOT_YET, NotOfPastText, NotYetText } from '../past/not-there.js';
import { momentOf } from '../past/page-moment.js';
import { filterLabel, inputLabel } from '../parts/input-labels.js';
import { withoutFilters } from '../parts/without-filters.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { Pages, type Content } from './pages.js';
import { ProblemText } from './problem-text.js';

/** Whoever must sign in goes there, with what was sent, and comes back; everything else is told on a page. */
@Injectable()
export class ProblemPage extends PageProblems {
  constructor(
    private readonly pages: Pages,
    private readonly entrance: SignInPages,
    private readonly failed: FailedRequests,
  ) {
    super();
  }

  override isFor(request: HttpRequest): boolean {
    const rule = ruleOf(request);
    if (rule) return rule.page === true;
    const isBrowser = (headerOf(request, 'accept') ?? '').includes('text/html');
    return isBrowser && !/^\/(api|health)(\/|\?|$)/.test(request.url ?? '');
  }

  override answer(error: unknown, request: HttpRequest, reply: HttpReply): void {
    if (error instanceof NoSuchDay || error instanceof NotOfPast) return this.tellOfNow(error, request, reply);
    const problem = error instanceof ApiRefusal ? error.problem : this.bodyOf(error, request);
    reply.problem = problem;
    if (problem.code === 'UNAUTHENTICATED') return this.askToSignIn(request, reply);
    if (problem.code === 'PASSWORD_CHANGE_REQUIRED') return redirect(reply, '/mat-khau');
    if (problem.code === 'READ_BEHIND') return this.showAgainSoon(problem, request, reply);
    if (error instanceof ApiRefusal && error.retryAfter !== null) reply.header('retry-after', String(error.retryAfter));
    this.tell(problem, request, reply);
  }

  private tell(problem: ProblemBody, request: HttpRequest, reply: HttpReply): void {
    if (problem.code === 'NOT_FOUND' && this.tellNotYet(problem, request, reply)) return;
    const wrong = wrongParts(problem, request);
    const better = betterAddress(problem, request);
    const body = <ProblemText {...{ problem, wrong, better, sent: sentInVain(problem, request) }} />;
    this.send(request, reply, { title: problem.title, status: problem.status, body });
  }

  /** With the menu for whoever is signed in, where the service is not the trouble. */
  private send(request: HttpRequest, reply: HttpReply, content: Content & { readonly status: number }): void {
    const alone = (): void => this.pages.sendAlone(request, reply, content);
    if (content.status >= 500 || content.status === 429) return alone();
    if (!hasSession(request)) return alone();
    void this.pages.send(request, reply, content).catch(alone);
  }

  private tellOfNow(error: NoSuchDay | NotOfPast, request: HttpRequest, reply: HttpReply): void {
    const [page, moment] = [request.url ?? '/', momentOf(request)];
    if (error instanceof NoSuchDay && moment) {
      const body = <NoSuchDayText moment={moment} page={page} today={error.today} />;
      return this.send(request, reply, { title: NO_SUCH_DAY, status: 400, body });
    }
    this.send(request, reply, { title: NOT_OF_PAST, status: 404, body: <NotOfPastText page={page} moment={moment} /> });
  }

  /** False for what is not of the past. */
  private tellNotYet({ status }: ProblemBody, request: HttpRequest, reply: HttpReply): boolean {
    const moment = momentOf(request);
    if (moment === null || !ruleOf(request)) return false;
    const body = <NotYetText moment={moment} page={request.url ?? '/'} />;
    this.send(request, reply, { title: NOT_YET, status, body });
    return true;
  }

  /** What was done is recorded, and only the page is not ready: it opens by itself as soon as it is. */
  private showAgainSoon({ status }: ProblemBody, request: HttpRequest, reply: HttpReply): void {
    reply.header('retry-after', AGAIN_S).header('refresh', AGAIN_S);
    this.pages.sendAlone(request, reply, { title: RECORDED, status, body: <RecordedText to={request.url ?? '/'} /> });
  }

  /** What was sent goes along, save passwords and what is long. */
  private askToSignIn(request: HttpRequest, reply: HttpReply): void {
    const { originalUrl: url = '/', body } = request;
    const form = body instanceof Form ? body : null;
    if (request.method !== 'POST' || (form && holdsPasswords(form)))
      return redirect(reply, `/dang-nhap?${new URLSearchParams({ den: url }).toString()}`);
    const carried = form && carriedFrom(form, wayBack(url));
    const entry = carried ? { to: carried.to, notice: SESSION_ENDED } : { to: formPage(request), notice: NOT_TAKEN };
    this.entrance.show(request, reply, { ...entry, carried });
  }

  private bodyOf(error: unknown, request: HttpRequest): ProblemBody {
    const body = bodyOf(problemOf(error, request.routeOptions?.bodyLimit), String(request.id));
    this.failed.tell(body, error);
    return body;
  }
}

/** Seconds. */
const AGAIN_S = '2';
const RECORDED = 'Việc vừa làm đã được ghi';

function RecordedText({ to }: { readonly to: string }) {
  return (
    <div class="narrow">
      <h1>{RECORDED}</h1>
      <p>Số liệu của trang đang được cập nhật. Trang tự mở lại sau ít giây; không cần làm lại.</p>
      <p>
        <a href={to}>Mở trang</a>
      </p>
    </div>
  );
}

/** What is worth sending again as it is; null for what would be refused again, and for passwords. */
function sentInVain({ status }: ProblemBody, { body, url = '/' }: HttpRequest): Carried | null {
  if ((status !== 429 && status < 500) || !(body instanceof Form) || !body.has('_key')) return null;
  return carriedFrom(body, wayBack(url), LIMITS.typedBody);
}

/** Where the form stood, as browsers tell for pages of ours. */
function formPage(request: HttpRequest): string {
  const from = headerOf(request, 'referer') ?? '';
  if (!URL.canParse(from)) return wayBack('');
  const { pathname, search } = new URL(from);
  return wayBack(`${pathname}${search}`);
}

/** In the words of pages: an address is not typed by hand, and the rules of its conditions name codes of the API. */
function wrongParts({ errors = [] }: ProblemBody, { method }: HttpRequest): readonly string[] {
  return errors.map(({ field, rule, message }) => {
    const label = method === 'GET' ? filterLabel(field) : inputLabel(field);
    if (method !== 'GET' || rule === 'notAfterTo') return label === undefined ? message : `${label}: ${message}`;
    return `${label ?? 'Một điều kiện'} trong địa chỉ trang không dùng được.`;
  });
}

/** Of the same page, without what is wrong with the address; null where something else is. */
function betterAddress({ code, errors = [] }: ProblemBody, { method, url = '/' }: HttpRequest): string | null {
  if (method !== 'GET' || code !== 'VALIDATION_FAILED' || !url.includes('?')) return null;
  return withoutFilters(
    url,
    errors.map(({ field }) => field),
  );
}

/** The gate looks at no address without a page; there the API says whether the session counts. */
function hasSession(request: HttpRequest): boolean {
  if (!ruleOf(request) && request.method === 'GET') request.token = cookieOf(request, SESSION_COOKIE) ?? undefined;
  return request.token !== undefined;
}
