import type { CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import { LogProgress } from '@app/installation';
import { PastQueries, type Moment } from '@app/read-side';
import { AS_OF_WORDS } from '@app/wording';
import { Clock } from '@app/write-side';
import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { faultIn } from '../problem.js';
import type { HttpReply, HttpRequest } from '../request.js';
import type { AskedMoment } from './asked-moment.js';

const WAIT_MS = 1_000;

/** Answers a question as of the moment that it asks about, and says which moment that is. */
@Injectable()
export class AnswerAsOf implements NestInterceptor {
  constructor(
    private readonly past: PastQueries,
    private readonly progress: LogProgress,
    private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const { asked } = http.getRequest<HttpRequest>();
    if (!asked) return next.handle();
    const moment = await this.momentOf(asked);
    const answer: unknown = await this.past.read(moment, () => lastValueFrom(next.handle()));
    return of(told(answer, moment, http.getResponse<HttpReply>()));
  }

  /** @throws Problem VALIDATION_FAILED if nothing was recorded there yet */
  private async momentOf({ by, day, position }: AskedMoment): Promise<Moment> {
    const today = this.clock.today();
    if (day !== null && day > today) throw faultIn('VALIDATION_FAILED', 'asOf', 'notAhead', AS_OF_WORDS.notAhead);
    const known = await this.knownAt({ by, day: day ?? today, position });
    const on = day ?? (await this.past.dayOf(known)) ?? today;
    return { by, known, day: on, recorded: await this.past.lastPositionOn(on) };
  }

  private async knownAt({ by, day, position }: AskedMoment & { readonly day: CivilDate }): Promise<Position> {
    if (position === null) return by === 'recorded' ? this.past.lastPositionOn(day) : this.past.lastPosition();
    const recordedOn = (await this.past.dayOf(position)) ?? (await this.dayOfNews(position));
    if (recordedOn === null) throw faultIn('VALIDATION_FAILED', 'asOfPosition', 'recorded', AS_OF_WORDS.notRecorded);
    return position;
  }

  /** Of what the read models may be about to take in. */
  private async dayOfNews(position: string): Promise<string | null> {
    return (await this.progress.waitFor(position, WAIT_MS)) ? this.past.dayOf(position) : null;
  }
}

function told(answer: unknown, { by, day, known }: Moment, reply: HttpReply): unknown {
  const position = known === '' ? null : known;
  reply.header('tinhgon-as-of', `by=${by}; date=${day}; position=${position ?? ''}`);
  if (typeof answer !== 'object' || answer === null || answer instanceof StreamableFile) return answer;
  return { ...answer, asOf: { by, date: day, position } };
}
