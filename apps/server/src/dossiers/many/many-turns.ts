import { FairQueue, OffThread } from '@app/off-thread';
import { ClaimAnswers } from '@app/read-side';
import { MANY_RESULT_NAMES, type ManyResult } from '@app/wording';
import { DossiersInSight } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../http/problem.js';
import type { OnProgress } from '../../http/progress-answer.js';
import { MANY, type ManyRequest } from './many-acts.js';
import type { ManyAsker } from './many-asker.js';
import { countsOf, type ManyReportBody } from './many-views.js';
import type { Done, ManyAsked } from './one-by-one.js';

/** A person's requests one after another, and few at once, so that single acts of others hardly wait. */
const TURNS = { running: 4, runningEach: 1, waiting: 40, waitingEach: 4 };
const RETRY_AFTER = 5;

export interface AskedMany {
  readonly act: keyof typeof MANY;
  readonly asker: ManyAsker;
  readonly dossier: string;
}

/** Lets requests over many proposals run by turns, and tells what came of them. */
@Injectable()
export class ManyTurns {
  private readonly queue = new FairQueue(TURNS);

  constructor(
    private readonly sight: DossiersInSight,
    private readonly answers: ClaimAnswers,
    private readonly threads: OffThread,
  ) {}

  /** @throws Rejection NOT_FOUND for a dossier out of sight, Problem OVERLOADED */
  async run(
    { act, dossier, asker }: AskedMany,
    work: (asked: ManyRequest) => Promise<Done<ManyResult>>,
    onProgress: OnProgress = () => undefined,
  ): Promise<ManyReportBody> {
    await this.sight.ensure(dossier, MANY[act], asker.request);
    const { items, position } = await this.turn(asker, (asked) => work({ ...asked, dossier }), onProgress);
    const shown = items.map((item) => ({ ...item, resultName: MANY_RESULT_NAMES[item.result] }));
    return { dossier, counts: countsOf(items), items: shown, position };
  }

  /** With the number and title of each. @throws Problem OVERLOADED */
  async turn<Result extends string>(
    { request, scope }: ManyAsker,
    work: (asked: ManyAsked) => Promise<Done<Result>>,
    onProgress: OnProgress = () => undefined,
  ) {
    const { ending } = this.threads;
    const person = request.asker.kind === 'person' ? request.asker.id : '';
    const end = await this.queue.turn(person, ending);
    if (!end) throw new Problem('OVERLOADED', { retryAfter: RETRY_AFTER });
    try {
      const { items, position } = await work({ request, scope, ending, onProgress });
      const ids = items.map(({ proposal }) => proposal);
      const named = await this.answers.named(ids, scope);
      const shown = items.map((item) => {
        const { number = null, title = null } = named.get(item.proposal) ?? {};
        return { ...item, number, title };
      });
      return { items: shown, position };
    } finally {
      end();
    }
  }
}
