import type { Authority } from '@app/domain';
import type { TimelineEntry } from '@app/read-side';
import { FACT_NAMES, ROLE_NAMES } from '@app/wording';
import { unitCalled } from '../http/called.js';
import type { UnitNames } from '../http/place-names.js';
import { summaryWords } from './summary-words.js';
import { CorrectionShownBody, correctionsBody, peopleInCorrections } from '../http/correction-shown.js';
import { ShownAs, ShownFlag, ShownList, ShownNumber, ShownText, type Plain } from '../http/answer-fields.js';
import { orNull, STAGE_CALLED } from '../http/shapes.js';
import { AUTHORITY, SUMMARY } from './summary-shapes.js';

type Fact = Omit<TimelineEntry, 'stay'>;

/** An authority with its unit and role in words. */
export type NamedAuthority = Authority & { readonly unitName?: string; readonly roleName?: string };

/** A fact of a proposal or a dossier, wherever it is told. */
export class TimelineFactBody implements Omit<TimelineEntry, 'corrections' | 'stay'> {
  @ShownNumber({ about: 'Bản ghi.', example: 4 })
  revision!: number;

  @ShownText({ about: 'Loại sự kiện.', example: 'ProposalReturned' })
  type!: TimelineEntry['type'];

  @ShownText({ about: 'Tên sự kiện.', example: FACT_NAMES.ProposalReturned })
  typeName!: string;

  @ShownAs(orNull(STAGE_CALLED), {
    about: 'Bước khi xảy ra.',
    example: { id: 'tong-hop', name: 'Tổng hợp tại Trung tâm' },
  })
  stage!: TimelineEntry['stage'];

  @ShownText({ about: 'Ngày trên văn bản.', example: '2026-05-20' })
  occurredOn!: string;

  @ShownText({ about: 'Thời điểm ghi nhận (UTC).', example: '2026-05-20T03:12:45.120Z' })
  recordedAt!: string;

  @ShownFlag({ about: 'Ghi nhận sau ngày trên văn bản.', example: false })
  late!: boolean;

  @ShownAs(AUTHORITY, { about: 'Ai ghi nhận, với chức danh nào; hoặc tiến trình của hệ thống.' })
  authority!: NamedAuthority;

  @ShownAs(AUTHORITY, { about: 'Ai đã làm: khi hệ thống chuyển tiếp thì là người làm việc dẫn đến sự kiện này.' })
  doneBy!: NamedAuthority;

  @ShownAs(SUMMARY, { about: 'Tóm tắt.', example: { reason: 'Chưa nêu rõ điều khoản.', to: 'ra-soat' } })
  summary!: TimelineEntry['summary'];

  @ShownList(() => CorrectionShownBody, { about: 'Các lần đính chính, cũ trước; ngày và tóm tắt là giá trị sau cùng.' })
  corrections!: readonly CorrectionShownBody[];
}

export function timelineFactBody(
  { authority, doneBy, summary, ...fact }: Fact,
  units: UnitNames,
): Plain<TimelineFactBody> {
  return {
    ...fact,
    typeName: FACT_NAMES[fact.type],
    authority: namedAuthority(authority, units),
    doneBy: namedAuthority(doneBy, units),
    summary: summaryWords(summary, units),
    corrections: correctionsBody(fact.corrections, { units }),
  };
}

export function namedAuthority(by: Authority, units: UnitNames): NamedAuthority {
  return 'process' in by ? by : { ...by, unitName: unitCalled(by.unit, { units }), roleName: ROLE_NAMES[by.role] };
}

export function unitsInFact({ authority, doneBy, summary, corrections }: Fact): readonly string[] {
  const actors = [authority, doneBy, ...corrections.map(({ mark }) => mark.by)];
  const unit = summary['unit'];
  return [...actors.flatMap((by) => ('person' in by ? [by.unit] : [])), ...(typeof unit === 'string' ? [unit] : [])];
}

export function peopleInFact({ doneBy, corrections }: Fact): readonly string[] {
  return ['person' in doneBy ? [doneBy.person] : [], peopleInCorrections(corrections)].flat();
}
