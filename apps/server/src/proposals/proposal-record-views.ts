import type { CivilDate } from '@app/domain';
import type { ProposalDetail } from '@app/read-side';
import { ShownList, ShownMaybe, ShownMaybeOne, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import { correctionsOf, CorrectionShownBody } from '../http/correction-shown.js';
import { DoneByBody, doneByBody } from '../http/done-by-body.js';
import { QuestionBody, questionBody, unitsInQuestions } from '../http/question-body.js';
import { returnsBody, type ReturnMadeBody } from '../http/return-made-body.js';
import { staysBody, unitsInStays, type StageStayBody } from '../http/stage-stay-body.js';
import {
  DossierStayBody,
  explanationsIn,
  explanationsShown,
  inDossiersShown,
  type ExplanationOfProposalBody,
} from './dossier-stay-views.js';
import { decisionsShown, type DecisionOnProposalBody } from './proposal-decision-views.js';
import { peopleInMarks, stageCalled, unitCalled, unitsInMarks, type Called } from '../http/called.js';

type Recorded = Pick<ProposalDetail, 'record' | 'inDossiers' | 'stays'>;
type Record = Recorded['record'];

export class OpinionShownBody extends QuestionBody {
  @ShownText({ about: 'Cơ quan, người được hỏi.', example: 'Sở Tư pháp' })
  from!: string;

  @ShownMaybe({ about: 'Mã đơn vị được hỏi; null khi ở ngoài hệ thống.', example: null })
  unit!: string | null;

  @ShownMaybe({ about: 'Tên đơn vị được hỏi.', example: null })
  unitName!: string | null;
}

export class ApprovalBody {
  @ShownNumber({ about: 'Bản được duyệt.', example: 2 })
  edition!: number;

  @ShownText({ about: 'Mã bước.', example: 'ra-soat' })
  stage!: string;

  @ShownText({ about: 'Tên bước.', example: 'Tổng hợp tại Trung tâm' })
  stageName!: string;

  @ShownText({ about: 'Ngày duyệt.', example: '2026-05-14' })
  on!: CivilDate;

  @ShownMaybeOne(() => DoneByBody, { about: 'Ai duyệt.' })
  by!: DoneByBody | null;

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

class AssessmentReportShownBody {
  @ShownText({ about: 'Số, ký hiệu.', example: '58/BC-TTPVHCC' })
  number!: string;

  @ShownText({ about: 'Ngày báo cáo.', example: '2026-05-20' })
  date!: CivilDate;

  @ShownText({ about: 'Tên báo cáo.', example: 'Báo cáo đánh giá độc lập lĩnh vực Hộ tịch' })
  title!: string;
}

export class AcceptanceShownBody extends ApprovalBody {
  @ShownMaybeOne(() => AssessmentReportShownBody, {
    about:
      'Báo cáo đánh giá mà việc chấp nhận dựa vào; một báo cáo có thể dùng cho nhiều phương án; null nếu không nêu.',
  })
  report!: AssessmentReportShownBody | null;

  @ShownMaybe({ about: 'Vì sao không chờ ý kiến đã hỏi.', example: null })
  reason!: string | null;
}

export interface RecordShown {
  readonly headApproval: ApprovalBody | null;
  readonly acceptance: AcceptanceShownBody | null;
  readonly opinions: Plain<OpinionShownBody>[];
  readonly dossiers: DossierStayBody[];
  readonly explanations: Plain<ExplanationOfProposalBody>[];
  readonly decisions: Plain<DecisionOnProposalBody>[];
  readonly stays: Plain<StageStayBody>[];
  readonly returned: ReturnMadeBody[];
}

export function recordShown({ record, inDossiers, stays }: Recorded, called: Called): RecordShown {
  const { headApproval, acceptance, opinions, dossiers, decisions } = record;
  return {
    headApproval: headApproval && approvalBody(headApproval, called),
    acceptance: acceptance && acceptanceBody(acceptance, called),
    opinions: opinions.map((one) => opinionBody(one, called)),
    dossiers: inDossiersShown(dossiers, inDossiers, called),
    explanations: explanationsShown(inDossiers, called),
    stays: staysBody(stays, called),
    returned: returnsBody(record.returned, called),
    decisions: decisionsShown(decisions, inDossiers, called),
  };
}

/** The units that the record names. */
export function unitsInRecord({ record, inDossiers, stays }: Recorded): readonly string[] {
  const asked = record.opinions.flatMap(({ unit }) => unit ?? []);
  const questions = [...record.opinions, ...explanationsIn(inDossiers)];
  return [
    ...asked,
    ...unitsInStays(stays),
    ...unitsInQuestions(questions),
    ...unitsInMarks(record),
    ...unitsInMarks(questions),
  ];
}

/** Everybody whom the record names. */
export function peopleInRecord({ record, inDossiers }: Recorded): readonly string[] {
  const signers = record.decisions.map(({ signer }) => signer.person);
  return [...signers, ...peopleInMarks(record), ...peopleInMarks(explanationsIn(inDossiers))];
}

function opinionBody(one: Record['opinions'][number], called: Called): Plain<OpinionShownBody> {
  const { from, unit } = one;
  return { ...questionBody(one, called), from, unit, unitName: unit && unitCalled(unit, called) };
}

function approvalBody(one: NonNullable<Record['headApproval']>, called: Called): ApprovalBody {
  const { edition, stage, on, by } = one;
  const corrections = correctionsOf([one], called);
  return { edition, stage, stageName: stageCalled(stage, called), on, by: doneByBody(by, called), corrections };
}

function acceptanceBody(one: NonNullable<Record['acceptance']>, called: Called): AcceptanceShownBody {
  const { reason, report = null } = one;
  return Object.assign(approvalBody(one, called), { report, reason });
}
