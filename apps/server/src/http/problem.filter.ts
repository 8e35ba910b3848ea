import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem-of.js';
import type { HttpReply, HttpRequest } from './request.js';

/** Answers every error with `application/problem+json`; what was not expected goes to the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const problem = problemOf(error, request.routeOptions?.bodyLimit);
    const { requestId, code, status } = answerProblem(problem, request, http.getResponse<HttpReply>());
    if (code === 'UNKNOWN') this.logger.error({ requestId, code, err: error });
    else if (status >= 500) this.logger.warn({ requestId, code, err: error });
  }
}
