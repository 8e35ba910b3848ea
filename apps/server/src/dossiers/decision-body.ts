import type { DossierCommand, GivenPaper, MeasureOutcome, ProposalOutcome } from '@app/domain';
import { OUTCOME_NAMES } from '@app/wording';
import { Dated } from '../http/dated-body.js';
import { Choice, Day, Id, MayBeFlag, MayBeText, Text, Whole } from '../http/fields.js';
import { ProposalId } from '../http/numbered-fields.js';
import { ListOf, One } from '../http/nested-fields.js';
import { WHY_NOT_WAITING } from '../http/question-body.js';
import { LIMITS } from '../http/limits.js';
import { NUMBER_ANSWER, SAME_PAPER, SignerBody, signerOf } from '../http/signer-body.js';

const { approved, rejected, referred } = OUTCOME_NAMES;
const MEASURE_OUTCOMES = { approved, rejected, referred };

export class MeasureOutcomeBody {
  @Text({ about: 'Mã biện pháp trong phương án.', max: 20, example: 'm1' })
  measure!: string;

  @Choice(MEASURE_OUTCOMES, { about: 'Kết quả: thông qua, không thông qua, chuyển cấp.', example: 'approved' })
  outcome!: MeasureOutcome['outcome'];

  @MayBeText({ about: 'Lý do, khi không thông qua.', max: LIMITS.text, lines: true, example: null })
  reason?: string | null;

  @MayBeText({ about: 'Nơi chuyển đến, khi chuyển cấp.', max: LIMITS.title, example: null })
  to?: string | null;

  @MayBeText({ about: 'Văn bản cấp trên có liên quan, khi chuyển cấp.', max: LIMITS.title, example: null })
  document?: string | null;
}

export class ProposalOutcomeBody {
  @ProposalId({ about: 'Mã phương án.', example: '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a' })
  proposal!: string;

  @Whole({ about: 'Bản của phương án.', min: 1, max: 1_000_000, example: 2 })
  edition!: number;

  @ListOf(() => MeasureOutcomeBody, { about: 'Kết quả cho từng biện pháp.', min: 1, max: LIMITS.measures })
  measures!: MeasureOutcomeBody[];
}

/** A decision, as a paper. */
class GivenDecisionBody extends Dated {
  @Text({ about: 'Số Quyết định.', max: LIMITS.shortText, example: '812/QĐ-UBND' })
  number!: string;

  @MayBeText(NUMBER_ANSWER)
  numberAnswer?: string | null;

  @MayBeFlag(SAME_PAPER)
  samePaper?: boolean;

  @Day({ about: 'Ngày Quyết định.', example: '2026-06-18' })
  date!: string;

  @One(() => SignerBody, { about: 'Người ký.' })
  signer!: SignerBody;
}

export class DecisionBody extends GivenDecisionBody {
  @ListOf(() => ProposalOutcomeBody, { about: 'Kết quả cho từng phương án.', min: 1, max: LIMITS.listed })
  outcomes!: ProposalOutcomeBody[];

  @MayBeText(WHY_NOT_WAITING)
  reason?: string | null;
}

export class AmendmentBody extends GivenDecisionBody {
  @Id({ about: 'Mã quyết định được sửa đổi.', example: '2c3d4e5f-6071-5829-93a4-b5c6d7e8f901' })
  decision!: string;

  @ListOf(() => ProposalOutcomeBody, {
    about: 'Kết quả mới cho từng phương án được sửa đổi.',
    min: 1,
    max: LIMITS.listed,
  })
  outcomes!: ProposalOutcomeBody[];
}

type IssueDecision = Extract<DossierCommand, { type: 'IssueDecision' }>;
type AmendDecision = Extract<DossierCommand, { type: 'AmendDecision' }>;

export function decisionOf(body: DecisionBody): IssueDecision {
  return { type: 'IssueDecision', ...paperOf(body), outcomes: outcomesOf(body), reason: body.reason ?? null };
}

export function amendmentOf(body: AmendmentBody): AmendDecision {
  return { type: 'AmendDecision', ...paperOf(body), decision: body.decision, outcomes: outcomesOf(body) };
}

function paperOf({ number, numberAnswer = null, samePaper = false, date, signer }: GivenDecisionBody): GivenPaper {
  return { number, numberAnswer, samePaper, date, signer: signerOf(signer) };
}

function outcomesOf({ outcomes }: Pick<DecisionBody, 'outcomes'>): readonly ProposalOutcome[] {
  return outcomes.map(({ proposal, edition, measures }) => {
    return { proposal, edition, measures: measures.map(measureOf) };
  });
}

function measureOf({ measure, outcome, reason, to, document }: MeasureOutcomeBody): MeasureOutcome {
  switch (outcome) {
    case 'approved':
      return { measure, outcome };
    case 'rejected':
      return { measure, outcome, reason: reason ?? '' };
    case 'referred':
      return { measure, outcome, to: to ?? '', document: document ?? null };
  }
}
