import type { ChangedProposal, CorrectionBetween } from '@app/read-side';
import { FACT_NAMES } from '@app/wording';
import { ShownMaybe, ShownMaybeOne, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import type { UnitNames } from '../http/place-names.js';
import { TimelineFactBody, timelineFactBody } from '../timelines/timeline-fact-views.js';

/** A fact between the two moments. */
export class FactBetweenBody extends TimelineFactBody {
  @ShownMaybe({ about: 'Lý do, nếu việc ấy có nêu.', example: 'Chưa nêu rõ điều khoản cần sửa.' })
  reason!: string | null;
}

class CorrectedFactBody {
  @ShownNumber({ about: 'Bản ghi của việc được đính chính.', example: 2 })
  revision!: number;

  @ShownText({ about: 'Loại của việc được đính chính.', example: 'StageCompleted' })
  type!: TimelineFactBody['type'];

  @ShownText({ about: 'Tên của việc được đính chính.', example: FACT_NAMES.StageCompleted })
  typeName!: string;
}

/** A correction that was recorded between the two moments; its summary tells what it was and is. */
export class CorrectionBetweenBody extends FactBetweenBody {
  @ShownMaybeOne(() => CorrectedFactBody, { about: 'Việc được đính chính; null với quyết định.' })
  of!: CorrectedFactBody | null;
}

type Fact = ChangedProposal['facts'][number];

export function factBetweenBody(fact: Fact, units: UnitNames): Plain<FactBetweenBody> {
  const { reason } = fact.summary;
  return { ...timelineFactBody(fact, units), reason: typeof reason === 'string' ? reason : null };
}

export function correctionBetweenBody(
  { of, ...fact }: CorrectionBetween,
  units: UnitNames,
): Plain<CorrectionBetweenBody> {
  return { ...factBetweenBody(fact, units), of: of && { ...of, typeName: FACT_NAMES[of.type] } };
}
