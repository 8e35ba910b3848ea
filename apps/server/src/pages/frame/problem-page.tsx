import { Injectable, Logger } from '@nestjs/common';
import { ruleOf } from '../../http/gate/route-rule.js';
import { PageProblems } from '../../http/page-problems.js';
import { bodyOf, type ProblemBody } from '../../http/problem-body.js';
import { problemOf } from '../../http/problem-of.js';
import { headerOf, type HttpReply, type HttpRequest } from '../../http/request.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { Pages } from './pages.js';

/** Whoever must sign in, or change the password, goes there and comes back; everything else is told on a page. */
@Injectable()
export class ProblemPage extends PageProblems {
  private readonly logger = new Logger('pages');

  constructor(private readonly pages: Pages) {
    super();
  }

  override isFor(request: HttpRequest): boolean {
    const rule = ruleOf(request);
    if (rule) return rule.page === true;
    const isBrowser = (headerOf(request, 'accept') ?? '').includes('text/html');
    return isBrowser && !/^\/(api|health)(\/|\?|$)/.test(request.url ?? '');
  }

  override answer(error: unknown, request: HttpRequest, reply: HttpReply): void {
    const problem = error instanceof ApiRefusal ? error.problem : this.bodyOf(error, request);
    reply.problem = problem;
    const elsewhere = ELSEWHERE[problem.code];
    if (elsewhere !== undefined) return redirect(reply, `${elsewhere}?${backTo(request)}`);
    const retryAfter = error instanceof ApiRefusal ? error.retryAfter : null;
    if (retryAfter !== null) reply.header('retry-after', String(retryAfter));
    const body = <ProblemText problem={problem} />;
    this.pages.sendAlone(request, reply, { title: problem.title, status: problem.status, body });
  }

  private bodyOf(error: unknown, request: HttpRequest): ProblemBody {
    const body = bodyOf(problemOf(error, request.routeOptions?.bodyLimit), String(request.id));
    if (body.status >= 500) this.logger.error({ requestId: body.requestId, code: body.code, err: error });
    return body;
  }
}

const ELSEWHERE: Readonly<Partial<Record<ProblemBody['code'], string>>> = {
  UNAUTHENTICATED: '/dang-nhap',

  PASSWORD_CHANGE_REQUIRED: '/mat-khau',
};

export function redirect(reply: HttpReply, to: string): void {
  reply.status(303).header('location', to).header('cache-control', 'no-store').send('');
}

/** A form's own page, where it was sent from one. */
function backTo({ method, url = '/' }: HttpRequest): string {
  return new URLSearchParams({ den: method === 'GET' ? url : '/viec' }).toString();
}

function ProblemText({ problem: { title, detail, requestId } }: { readonly problem: ProblemBody }) {
  return (
    <div class="narrow">
      <h1>{title}</h1>
      <p>{detail}</p>
      <p>
        <a href="/">Về trang đầu</a>
      </p>
      <p class="quiet small">Mã yêu cầu: {requestId}</p>
    </div>
  );
}
