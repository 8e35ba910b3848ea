import type { CivilDate } from '@app/domain';
import { leavingOf, type DossierDetail } from '@app/read-side';
import { LEAVING_NAMES } from '@app/wording';
import { ShownList, ShownMaybe, ShownMaybeNumber, ShownText } from '../http/answer-fields.js';
import type { Called } from '../http/called.js';
import { correctionsOf, CorrectionShownBody } from '../http/correction-shown.js';
import { MeasureOutcomeShownBody, measureOutcomeBody } from '../http/outcome-bodies.js';
import { CarriedBody, carriedBody } from './carried-body.js';

export type RecordedDossier = Pick<DossierDetail, 'record' | 'newest'>;
type Stay = RecordedDossier['record']['proposals'][number];

/** A proposal that was in the dossier at any time. */
export class ProposalStayBody extends CarriedBody {
  @ShownMaybeNumber({
    about: 'Bản mới nhất của phương án khi mới hơn bản trong hồ sơ; null khi không có hoặc nằm ngoài phạm vi được xem.',
    example: null,
  })
  newerEdition!: number | null;

  @ShownText({ about: 'Ngày vào hồ sơ.', example: '2026-05-20' })
  includedOn!: CivilDate;

  @ShownMaybe({ about: 'Ngày được đưa ra, trả lại hoặc có quyết định cuối cùng; null khi còn ở trong.', example: null })
  leftOn!: CivilDate | null;

  @ShownMaybe({ about: 'Ra khỏi hồ sơ vì sao, bằng lời.', example: LEAVING_NAMES.returned })
  leftName!: string | null;

  @ShownMaybe({ about: 'Lý do được ghi.', example: null })
  reason!: string | null;

  @ShownList(() => MeasureOutcomeShownBody, { about: 'Kết quả của từng biện pháp.' })
  measures!: MeasureOutcomeShownBody[];

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; các giá trị là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

export function staysShown({ record, newest }: RecordedDossier, called: Called): ProposalStayBody[] {
  return record.proposals.map((stay) => {
    const left = leavingOf(stay, record);
    return {
      ...carriedBody(stay, called.units),
      newerEdition: newerThan(stay, newest),
      includedOn: stay.included.on,
      leftOn: left?.on ?? null,
      leftName: left && LEAVING_NAMES[left.how],
      reason: left?.reason ?? null,
      measures: stay.measures.map(measureOutcomeBody),
      corrections: correctionsOf([stay.included, left], called),
    };
  });
}

function newerThan({ proposal, edition }: Stay, newest: RecordedDossier['newest']): number | null {
  const standing = newest.get(proposal) ?? edition;
  return standing > edition ? standing : null;
}
