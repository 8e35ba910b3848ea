import { isRecordedRefusal } from '@app/write-side';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { answerProblem } from './answer-problem.js';
import { problemOf } from './problem-of.js';
import type { HttpReply, HttpRequest } from './request.js';

@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<HttpRequest>();
    const problem = problemOf(error, request.routeOptions?.bodyLimit);
    const reply = http.getResponse<HttpReply>();
    if (isRecordedRefusal(error)) reply.refused = true;
    const { requestId, code, status } = answerProblem(problem, request, reply);
    if (code === 'UNKNOWN') this.logger.error({ requestId, code, err: error });
    else if (status >= 500) this.logger.warn({ requestId, code, err: error });
  }
}
