import { isRecordedRefusal } from '@app/write-side';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PageProblems } from './page-problems.js';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem-of.js';
import type { HttpReply, HttpRequest } from './request.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(private readonly pages: PageProblems) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const reply = http.getResponse<HttpReply>();
    if (this.pages.isFor(request)) return this.pages.answer(error, request, reply);
    const problem = problemOf(error, request.routeOptions?.bodyLimit);
    if (isRecordedRefusal(error)) reply.refused = true;
    const { requestId, code, status } = answerProblem(problem, request, reply);
    if (code === 'UNKNOWN') this.logger.error({ requestId, code, err: error });
    else if (status >= 500) this.logger.warn({ requestId, code, err: error });
  }
}
