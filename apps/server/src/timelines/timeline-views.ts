import type { Authority } from '@app/domain';
import type { Page, SubjectQueries, SubjectView, TimelineEntry } from '@app/read-side';
import { FACT_NAMES, ROLE_NAMES } from '@app/wording';
import { unitCalled } from '../http/called.js';
import type { PlaceNames, UnitNames } from '../http/place-names.js';
import { summaryWords } from './summary-words.js';
import type { Names, PeopleNames } from '../http/people-names.js';
import { PageBody } from '../http/page-query.js';
import { CorrectionShownBody, correctionsBody, peopleInCorrections } from '../http/correction-shown.js';
import { ShownAs, ShownFlag, ShownList, ShownMap, ShownNumber, ShownText } from '../http/answer-fields.js';
import { orNull, STAGE_CALLED } from '../http/shapes.js';
import { namedSubjects } from './named-subjects.js';
import { AUTHORITY, SUMMARY } from './summary-shapes.js';

/** An authority with its unit and role in words. */
export type NamedAuthority = Authority & { readonly unitName?: string; readonly roleName?: string };

export class TimelineEntryBody implements Omit<TimelineEntry, 'corrections'> {
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

  @ShownNumber({ about: 'Thứ tự lần ở bước khi xảy ra, như stays của phương án hoặc hồ sơ.', example: 1 })
  stay!: number;

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

export class TimelineBody extends PageBody {
  @ShownList(() => TimelineEntryBody, { about: 'Các sự kiện, theo thứ tự đã hỏi.' })
  items!: readonly TimelineEntryBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;

  @ShownMap({ about: 'Số của các phương án, hồ sơ mà tóm tắt nêu mã.' })
  numbers!: Readonly<Record<string, string | null>>;
}

/** What names the ids of entries. */
interface TimelineNames {
  readonly people: PeopleNames;
  readonly places: PlaceNames;
  readonly subjects: SubjectQueries;
}

export async function timelineBody(
  page: Page<TimelineEntry>,
  scope: readonly string[],
  { people, places, subjects }: TimelineNames,
): Promise<TimelineBody> {
  const units = await places.units(page.items.flatMap(unitsOf));
  const named = await subjects.seen(namedSubjects(page.items), scope);
  const items = page.items.map(({ authority, doneBy, summary, ...entry }) => ({
    ...entry,
    typeName: FACT_NAMES[entry.type],
    authority: namedAuthority(authority, units),
    doneBy: namedAuthority(doneBy, units),
    summary: summaryWords(summary, units),
    corrections: correctionsBody(entry.corrections, { units }),
  }));
  return { ...page, items, names: await people.of(peopleIn(page)), numbers: numbersOf(named) };
}

export function namedAuthority(by: Authority, units: UnitNames): NamedAuthority {
  return 'process' in by ? by : { ...by, unitName: unitCalled(by.unit, { units }), roleName: ROLE_NAMES[by.role] };
}

function unitsOf({ authority, doneBy, summary, corrections }: TimelineEntry): readonly string[] {
  const actors = [authority, doneBy, ...corrections.map(({ mark }) => mark.by)];
  const unit = summary['unit'];
  return [...actors.flatMap((by) => ('person' in by ? [by.unit] : [])), ...(typeof unit === 'string' ? [unit] : [])];
}

function peopleIn({ items }: Page<TimelineEntry>): readonly string[] {
  return items.flatMap(({ doneBy, corrections }) => [
    ...('person' in doneBy ? [doneBy.person] : []),
    ...peopleInCorrections(corrections),
  ]);
}

const numbersOf = (subjects: readonly SubjectView[]) =>
  Object.fromEntries(subjects.map(({ id, number }) => [id, number]));
