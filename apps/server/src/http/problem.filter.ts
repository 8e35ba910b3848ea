import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { bodyOf } from './problem-body.js';
import { problemOf } from './problem-of.js';
import type { HttpReply, HttpRequest } from './request.js';

/** Answers every error with `application/problem+json`; what was not expected goes to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const problem = problemOf(error);
    const body = bodyOf(problem, String(request.id));
    const { requestId, code } = body;
    if (code === 'UNKNOWN') this.logger.error({ requestId, code, err: error });
    else if (body.status >= 500) this.logger.warn({ requestId, code, err: error });
    const reply = http.getResponse<HttpReply>().status(body.status);
    reply.header('content-type', 'application/problem+json; charset=utf-8').header('cache-control', 'no-store');
    const { retryAfter } = problem.extras;
    if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
    if (body.status === 401) reply.header('www-authenticate', 'Bearer realm="tinhgon"');
    reply.send(JSON.stringify(body));
  }
}
