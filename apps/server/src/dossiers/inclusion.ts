import { DECLINE_REASONS } from '@app/domain';
import { LogProgress } from '@app/installation';
import { TimelineQueries } from '@app/read-side';
import { DECLINES } from '@app/wording';
import { Injectable } from '@nestjs/common';
import { Problem } from '../http/problem.js';

const WAIT_MS = 3_000;

/** `revision`: of the claim in the proposal's stream. */
interface Claimed {
  readonly proposal: string;
  readonly revision: number;
  readonly position: string | null;
  readonly scope: readonly string[];
}

@Injectable()
export class Inclusion {
  constructor(
    private readonly progress: LogProgress,
    private readonly timelines: TimelineQueries,
  ) {}

  /** False: not answered yet. @throws Problem INCLUSION_DECLINED with the reason */
  async answered({ proposal, revision, position, scope }: Claimed): Promise<boolean> {
    if (position !== null && !(await this.progress.waitFor(position, WAIT_MS))) return false;
    // While a claim is open its proposal records nothing else: the fact after the claim is the answer.
    const answer = await this.timelines.factOfProposal(proposal, revision + 1, scope);
    if (answer?.type !== 'InclusionRefused') return answer !== null;
    const { reason } = answer.summary;
    const known = DECLINE_REASONS.find((one) => one === reason);
    throw new Problem('INCLUSION_DECLINED', { details: { reason }, ...(known ? { detail: DECLINES[known] } : {}) });
  }
}
