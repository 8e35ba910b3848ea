import { DECLINE_REASONS, Rejection, type CommandName } from '@app/domain';
import { LogProgress } from '@app/installation';
import { ClaimAnswers, type ClaimAnswer } from '@app/read-side';
import { DECLINES, type ManyResult } from '@app/wording';
import type { CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { Commands, type AnswerBody } from '../../http/commands.js';
import { Problem } from '../../http/problem.js';
import type { ListedBody } from '../dossier-bodies.js';
import type { ManyItem } from './many-views.js';
import { isFault, later, OneByOne, ownRequest, UNFINISHED, type Done, type ManyAsked } from './one-by-one.js';

/** Items between two answers, and how long they are waited for in milliseconds. */
const STEP = 25;
const WAIT_MS = 10_000;

export interface ManyRequest extends ManyAsked {
  readonly dossier: string;
}

interface Claimed {
  readonly proposal: string;
  /** What is known at once; null for a claim that waits for its answer. */
  readonly item: ManyItem | null;
  readonly answer: AnswerBody | null;
}

/**
 * Many commands for one request, each decided as if it came alone. Each has an id of its own from the request's, so that
 * a repeat does what is left. A fault of the service leaves the rest unfinished.
 */
@Injectable()
export class ManyActs {
  constructor(
    private readonly commands: Commands,
    private readonly progress: LogProgress,
    private readonly answers: ClaimAnswers,
    private readonly each: OneByOne,
  ) {}

  async include(proposals: readonly ListedBody[], asked: ManyRequest): Promise<Done<ManyResult>> {
    const items: ManyItem[] = [];
    let position: string | null = null;
    let waitMs = WAIT_MS;
    for (let from = 0; from < proposals.length; from += STEP) {
      const claimed = await this.claimEach(proposals.slice(from, from + STEP), asked, items.some(isFault));
      for (const { answer } of claimed) position = later(position, answer?.position ?? null);
      // Not again and again for a service that does not answer.
      if (position !== null && !(await this.progress.waitFor(position, waitMs))) waitMs = 0;
      items.push(...(await this.answered(claimed, asked)));
      asked.onProgress(items.length, proposals.length);
    }
    return { items, position };
  }

  remove(proposals: readonly string[], reason: string, asked: ManyRequest): Promise<Done<ManyResult>> {
    const act = async (proposal: string, own: CommandRequest) => {
      const command = { type: 'RemoveProposal', proposal, reason } as const;
      const answer = await this.commands.send('dossier', asked.dossier, command, own);
      return { answer, result: 'removed', revision: null } as const;
    };
    return this.each.run(proposals, act, asked);
  }

  private async claimEach(some: readonly ListedBody[], asked: ManyRequest, hasFailed: boolean) {
    const claimed: Claimed[] = [];
    let isOver = hasFailed;
    for (const one of some) {
      isOver ||= asked.ending.aborted;
      const claim = isOver ? left(one) : await this.claim(one, asked);
      isOver ||= isFault(claim.item);
      claimed.push(claim);
    }
    return claimed;
  }

  private async claim({ proposal, edition }: ListedBody, asked: ManyRequest): Promise<Claimed> {
    try {
      const command = { type: 'RequestInclusion', dossier: asked.dossier, edition } as const;
      const answer = await this.commands.send('proposal', proposal, command, ownRequest(asked, proposal));
      return { proposal, answer, item: null };
    } catch (error) {
      const isThere = error instanceof Rejection && error.code === 'IN_A_DOSSIER';
      const item: ManyItem =
        isThere && error.details['dossier'] === asked.dossier
          ? { proposal, result: 'already', revision: null, why: null }
          : this.each.refused(proposal, error, asked);
      return { proposal, answer: null, item };
    }
  }

  private async answered(claimed: readonly Claimed[], asked: ManyRequest): Promise<readonly ManyItem[]> {
    const claims = claimed.flatMap(({ proposal, answer }) => (answer ? [{ proposal, revision: answer.revision }] : []));
    const answers = claims.length === 0 ? new Map<string, never>() : await this.answers.to(claims, asked.scope);
    return claimed.map(({ proposal, item, answer }) => {
      if (item) return item;
      const told = answers.get(proposal);
      if (!told || !answer) return { proposal, ...UNFINISHED };
      if (told.type === 'InclusionRefused') return this.each.refused(proposal, declined(told), asked);
      return { proposal, result: 'included', revision: answer.revision + 1, why: null };
    });
  }
}

/** The act that is decided for each. */
export const MANY: Readonly<Record<'include' | 'remove', CommandName>> = {
  include: 'RequestInclusion',
  remove: 'RemoveProposal',
};

function left({ proposal }: ListedBody): Claimed {
  return { proposal, answer: null, item: { proposal, ...UNFINISHED } };
}

function declined({ reason }: ClaimAnswer): Problem {
  const known = DECLINE_REASONS.find((one) => one === reason);
  return new Problem('INCLUSION_DECLINED', { details: { reason }, ...(known ? { detail: DECLINES[known] } : {}) });
}
