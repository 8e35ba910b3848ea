import type { CivilDate } from '@app/domain';
import type { ProposalDetail, Question } from '@app/read-side';
import { LEAVING_NAMES } from '@app/wording';
import { ShownFlag, ShownList, ShownMaybe, ShownMaybeNumber, ShownText, type Plain } from '../http/answer-fields.js';
import type { Called } from '../http/called.js';
import { correctionsOf, CorrectionShownBody } from '../http/correction-shown.js';
import { QuestionBody, questionBody } from '../http/question-body.js';

type InDossiers = ProposalDetail['inDossiers'];

/** A dossier that the proposal was in, or asked to join. */
export class DossierStayBody {
  @ShownText({ about: 'Mã hồ sơ.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  id!: string;

  @ShownMaybe({ about: 'Số hồ sơ; null khi là hồ sơ riêng hoặc nằm ngoài phạm vi được xem.', example: 'HS-0003' })
  number!: string | null;

  @ShownMaybe({ about: 'Tên hồ sơ; null khi nằm ngoài phạm vi được xem.', example: 'Hồ sơ trình đợt 1 năm 2026' })
  title!: string | null;

  @ShownFlag({ about: 'Hồ sơ riêng của phương án này.', example: false })
  own!: boolean;

  @ShownMaybeNumber({
    about: 'Bản mà hồ sơ mang; null khi hồ sơ chưa trả lời, không nhận hoặc nằm ngoài phạm vi được xem.',
    example: 2,
  })
  edition!: number | null;

  @ShownMaybe({ about: 'Ngày vào hồ sơ; null khi hồ sơ chưa trả lời hoặc không nhận.', example: '2026-05-20' })
  joinedOn!: CivilDate | null;

  @ShownMaybe({ about: 'Ngày ra khỏi hồ sơ; null khi còn ở trong.', example: null })
  leftOn!: CivilDate | null;

  @ShownMaybe({ about: 'Ra khỏi hồ sơ vì sao.', values: Object.keys(LEAVING_NAMES) })
  left!: keyof typeof LEAVING_NAMES | null;

  @ShownMaybe({ about: 'Ra khỏi hồ sơ vì sao, bằng lời.', example: LEAVING_NAMES.returned })
  leftName!: string | null;

  @ShownMaybe({ about: 'Lý do được ghi.', example: null })
  reason!: string | null;

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

/** An explanation that was asked of a dossier while the proposal was in it. */
export class ExplanationOfProposalBody extends QuestionBody {
  @ShownText({ about: 'Mã hồ sơ được yêu cầu giải trình.', example: '1b2c3d4e-5f60-5718-8293-a4b5c6d7e8f9' })
  dossier!: string;

  @ShownMaybe({ about: 'Số hồ sơ; null khi là hồ sơ riêng.', example: 'HS-0003' })
  dossierNumber!: string | null;
}

type Stay = ProposalDetail['record']['dossiers'][number];

export function inDossiersShown(stays: readonly Stay[], inDossiers: InDossiers, called: Called): DossierStayBody[] {
  return stays.map((stay, at) => {
    const before = stays.slice(0, at).filter(({ id, joined }) => id === stay.id && joined !== null).length;
    const edition = stay.joined && inDossiers.get(stay.id)?.editions[before];
    return { ...stayBody(stay, inDossiers, called), edition: edition ?? null };
  });
}

function stayBody({ id, own, joined, left }: Stay, inDossiers: InDossiers, called: Called) {
  return {
    id,
    ...dossierCalled(id, inDossiers),
    own,
    joinedOn: joined?.on ?? null,
    leftOn: left?.on ?? null,
    left: left?.how ?? null,
    leftName: left && LEAVING_NAMES[left.how],
    reason: left?.reason ?? null,
    corrections: correctionsOf([joined, left], called),
  };
}

function dossierCalled(id: string, inDossiers: InDossiers): Pick<DossierStayBody, 'number' | 'title'> {
  const { number = null, title = null } = inDossiers.get(id) ?? {};
  return { number, title };
}

export function explanationsShown(inDossiers: InDossiers, called: Called): Plain<ExplanationOfProposalBody>[] {
  return [...inDossiers].flatMap(([dossier, { number: dossierNumber, explanations }]) =>
    explanations.map((one) => ({ ...questionBody(one, called), dossier, dossierNumber })),
  );
}

export function explanationsIn(inDossiers: InDossiers): readonly Question[] {
  return [...inDossiers.values()].flatMap(({ explanations }) => explanations);
}
