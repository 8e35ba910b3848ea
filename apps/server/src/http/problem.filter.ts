import { isRecordedRefusal } from '@app/write-side';
import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { PageProblems } from './page-problems.js';
import { answerProblem } from './answer-problem.js';
import { FailedRequests } from './failed-requests.js';
import { problemOf } from './problem-of.js';
import type { HttpReply, HttpRequest } from './request.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly pages: PageProblems,
    private readonly failed: FailedRequests,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const reply = http.getResponse<HttpReply>();
    if (this.pages.isFor(request)) return this.pages.answer(error, request, reply);
    const problem = problemOf(error, request.routeOptions?.bodyLimit);
    if (isRecordedRefusal(error)) reply.refused = true;
    this.failed.tell(answerProblem(problem, request, reply), error);
  }
}
