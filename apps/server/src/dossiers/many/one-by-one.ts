import { derivedId } from '@app/facts';
import type { CommandRequest } from '@app/write-side';
import { Injectable, Logger } from '@nestjs/common';
import type { AnswerBody } from '../../http/commands.js';
import { bodyOf } from '../../http/problem-body.js';
import { problemOf } from '../../http/problem-of.js';
import type { OnProgress } from '../../http/progress-answer.js';
import { whyRefused, type ManyItem } from './many-views.js';

export interface ManyAsked {
  readonly request: CommandRequest;
  readonly scope: readonly string[];
  /** Aborts when the program stops; the rest is then unfinished. */
  readonly ending: AbortSignal;
  readonly onProgress: OnProgress;
}

/** What came of each, in order, and the last position. */
export interface Done<Result extends string> {
  readonly items: readonly ManyItem<Result | 'refused' | 'unfinished'>[];
  readonly position: string | null;
}

/** What an act on one of many came to. */
interface Came<Result extends string> {
  readonly result: Result;
  readonly revision: number | null;
  readonly answer: AnswerBody;
}

export const UNFINISHED = { result: 'unfinished', revision: null, why: null } as const;

/** Acts on many, each decided as if it came alone. A fault of the service leaves the rest unfinished. */
@Injectable()
export class OneByOne {
  private readonly logger = new Logger('http');

  async run<Result extends string>(
    proposals: readonly string[],
    act: (proposal: string, own: CommandRequest) => Promise<Came<Result>>,
    asked: ManyAsked,
  ): Promise<Done<Result>> {
    const items: ManyItem<Result | 'refused' | 'unfinished'>[] = [];
    let position: string | null = null;
    for (const proposal of proposals) {
      if (asked.ending.aborted || items.some(isFault)) {
        items.push({ proposal, ...UNFINISHED });
        continue;
      }
      try {
        const { answer, ...came } = await act(proposal, ownRequest(asked, proposal));
        items.push({ proposal, ...came, why: null });
        position = later(position, answer.position);
      } catch (error) {
        items.push(this.refused(proposal, error, asked));
      }
      asked.onProgress(items.length, proposals.length);
    }
    return { items, position };
  }

  refused(
    proposal: string,
    error: unknown,
    { request: { correlationId } }: Pick<ManyAsked, 'request'>,
  ): ManyItem<'refused' | 'unfinished'> {
    const problem = bodyOf(problemOf(error), correlationId);
    if (problem.status >= 500) this.logger.error({ requestId: correlationId, code: problem.code, err: error });
    const result = problem.status >= 500 ? 'unfinished' : 'refused';
    return { proposal, result, revision: null, why: whyRefused(problem) };
  }
}

export function isFault(item: ManyItem<string> | null): boolean {
  return item?.result === 'unfinished' && item.why !== null;
}

/** With an id of its own from the request's, so that a repeat does what is left. */
export function ownRequest({ request }: Pick<ManyAsked, 'request'>, proposal: string): CommandRequest {
  return { ...request, commandId: derivedId(request.commandId, `of many ${proposal}`) };
}

export function later(one: string | null, other: string | null): string | null {
  return other !== null && (one === null || one < other) ? other : one;
}
