import type { ChangedProposal, CorrectionBetween } from '@app/read-side';
import { FACT_NAMES } from '@app/wording';
import { ShownMaybe, ShownMaybeOne, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import type { UnitNames } from '../http/place-names.js';
import { TimelineFactBody, timelineFactBody } from '../timelines/timeline-fact-views.js';

/** A fact between the two moments. */
export class FactBetweenBody extends TimelineFactBody {
  @ShownMaybe({
    about: 'Lý do, nếu việc ấy có nêu; của quyết định thì lý do từ chối các biện pháp.',
    example: 'Chưa nêu rõ điều khoản cần sửa.',
  })
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
  return { ...timelineFactBody(fact, units), reason: reasonIn(fact.summary) };
}

/** A decision gives its reasons measure by measure. */
function reasonIn({ reason, measures }: Fact['summary']): string | null {
  if (typeof reason === 'string') return reason;
  const own = Array.isArray(measures) ? (measures as readonly { readonly reason?: string }[]) : [];
  const given = [...new Set(own.flatMap((one) => one.reason ?? []))];
  return given.length === 0 ? null : given.join('; ');
}

export function correctionBetweenBody(
  { of, ...fact }: CorrectionBetween,
  units: UnitNames,
): Plain<CorrectionBetweenBody> {
  return { ...factBetweenBody(fact, units), of: of && { ...of, typeName: FACT_NAMES[of.type] } };
}
