import { PastQueries, type Moment } from '@app/read-side';
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { lastValueFrom, of, type Observable } from 'rxjs';
import type { HttpReply, HttpRequest } from '../request.js';
import { momentBody } from './moment-body.js';
import { Moments } from './moments.js';

/** Answers a question as of the moment that it asks about, and says which moment that is. */
@Injectable()
export class AnswerAsOf implements NestInterceptor {
  constructor(
    private readonly past: PastQueries,
    private readonly moments: Moments,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const { asked } = http.getRequest<HttpRequest>();
    if (!asked) return next.handle();
    const moment = await this.moments.of(asked);
    const since = moment.known === '' ? await this.past.firstDay() : null;
    const { by, date, position } = momentBody(moment);
    const first = since === null ? '' : `; since=${since}`;
    const reply = http.getResponse<HttpReply>();
    reply.header('tinhgon-as-of', `by=${by}; date=${date}; position=${position ?? ''}${first}`);
    const answer: unknown = await this.past.read(moment, () => lastValueFrom(next.handle()));
    return of(told(answer, moment));
  }
}

function told(answer: unknown, moment: Moment): unknown {
  if (typeof answer !== 'object' || answer === null || answer instanceof StreamableFile) return answer;
  return { ...answer, asOf: momentBody(moment) };
}
