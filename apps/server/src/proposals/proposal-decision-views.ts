import { OUTCOMES, type Outcome } from '@app/domain';
import type { ProposalDetail } from '@app/read-side';
import { OUTCOME_NAMES } from '@app/wording';
import { ShownFlag, ShownList, ShownMaybe, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import { stageCalled, type Called } from '../http/called.js';
import { correctionsBody } from '../http/correction-shown.js';
import { MeasureOutcomeShownBody, measureOutcomeBody, PaperBody } from '../http/outcome-bodies.js';

/** A decision on the proposal. */
export class DecisionOnProposalBody extends PaperBody {
  @ShownText({ about: 'Mã quyết định.', example: '2c3d4e5f-6071-5829-93a4-b5c6d7e8f901' })
  id!: string;

  @ShownMaybe({ about: 'Mã quyết định mà quyết định này sửa đổi.', example: null })
  amends!: string | null;

  @ShownMaybe({ about: 'Số quyết định mà quyết định này sửa đổi.', example: null })
  amendsNumber!: string | null;

  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  dossier!: string;

  @ShownMaybe({ about: 'Số hồ sơ; null khi là hồ sơ riêng.', example: 'HS-0003' })
  dossierNumber!: string | null;

  @ShownNumber({ about: 'Bản được quyết định.', example: 2 })
  edition!: number;

  @ShownText({ about: 'Kết quả.', values: OUTCOMES })
  outcome!: Outcome;

  @ShownText({ about: 'Tên kết quả.', example: OUTCOME_NAMES.approved })
  outcomeName!: string;

  @ShownFlag({ about: 'Không bước nào quyết định lại.', example: true })
  final!: boolean;

  @ShownList(() => MeasureOutcomeShownBody, { about: 'Kết quả của từng biện pháp.' })
  measures!: MeasureOutcomeShownBody[];
}

type Decision = ProposalDetail['record']['decisions'][number];

export function decisionsShown(
  decisions: readonly Decision[],
  inDossiers: ProposalDetail['inDossiers'],
  called: Called,
): Plain<DecisionOnProposalBody>[] {
  return decisions.map((one) => ({
    ...decisionBody(one, called),
    dossierNumber: inDossiers.get(one.dossier)?.number ?? null,
    amendsNumber: decisions.find(({ id }) => id === one.amends)?.number ?? null,
  }));
}

function decisionBody(one: Decision, called: Called) {
  const { id, amends, number, date, signer, stage, dossier, edition, outcome, final, measures } = one;
  return {
    id,
    amends,
    number,
    date,
    signer,
    stage,
    stageName: stageCalled(stage, called),
    dossier,
    edition,
    outcome,
    outcomeName: OUTCOME_NAMES[outcome],
    final,
    measures: measures.map(measureOutcomeBody),
    corrections: correctionsBody(one.corrections, called),
  };
}
