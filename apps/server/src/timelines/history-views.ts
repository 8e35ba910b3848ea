import type { Confirmation, ParameterKind, Role } from '@app/domain';
import type { HistoryEntry, Page } from '@app/read-side';
import { CONFIRMATION_NAMES, DIRECTORY_FACT_NAMES, PARAMETER_KIND_NAMES, ROLE_NAMES } from '@app/wording';
import { ShownAs, ShownFlag, ShownList, ShownMap, ShownNumber, ShownText } from '../http/answer-fields.js';
import { PageBody } from '../http/page-query.js';
import type { Names, PeopleNames } from '../http/people-names.js';
import type { PlaceNames } from '../http/place-names.js';
import { summaryWords } from './summary-words.js';
import { namedAuthority, type NamedAuthority } from './timeline-fact-views.js';
import { AUTHORITY, HISTORY_SUMMARY } from './summary-shapes.js';

export class HistoryEntryBody implements HistoryEntry {
  @ShownNumber({ about: 'Bản ghi.', example: 1 })
  revision!: number;

  @ShownText({ about: 'Loại sự kiện.', example: 'PlanAdopted' })
  type!: HistoryEntry['type'];

  @ShownText({ about: 'Tên sự kiện.', example: DIRECTORY_FACT_NAMES.PlanAdopted })
  typeName!: string;

  @ShownText({ about: 'Ngày trên văn bản.', example: '2026-02-12' })
  occurredOn!: string;

  @ShownText({ about: 'Thời điểm ghi nhận (UTC).', example: '2026-02-12T03:12:45.120Z' })
  recordedAt!: string;

  @ShownFlag({ about: 'Ghi nhận sau ngày trên văn bản.', example: false })
  late!: boolean;

  @ShownAs(AUTHORITY, { about: 'Ai ghi nhận, với chức danh nào; hoặc tiến trình của hệ thống.' })
  authority!: NamedAuthority;

  @ShownAs(HISTORY_SUMMARY, { about: 'Tóm tắt.', example: { reason: 'Hết thời hạn.' } })
  summary!: HistoryEntry['summary'];
}

export class HistoryBody extends PageBody {
  @ShownList(() => HistoryEntryBody, { about: 'Các sự kiện, cũ trước.' })
  items!: readonly HistoryEntryBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export async function historyBody(
  page: Page<HistoryEntry>,
  people: PeopleNames,
  places: PlaceNames,
): Promise<HistoryBody> {
  const units = await places.units(page.items.flatMap(unitsOf));
  const items = page.items.map(({ authority, summary, ...entry }) => ({
    ...entry,
    typeName: DIRECTORY_FACT_NAMES[entry.type],
    authority: namedAuthority(authority, units),
    summary: { ...summaryWords(summary, units), ...namesIn(summary) },
  }));
  const actors = page.items.flatMap(({ authority }) => ('person' in authority ? [authority.person] : []));
  return { ...page, items, names: await people.of([...new Set(actors)]) };
}

function unitsOf({ authority, summary }: HistoryEntry): readonly string[] {
  const unit = summary['unit'];
  return [...('person' in authority ? [authority.unit] : []), ...(typeof unit === 'string' ? [unit] : [])];
}

/** Of the roles of a unit, of whether a post counts, and of the kind of a parameter. */
function namesIn({ roles, confirmation, kind }: HistoryEntry['summary']): HistoryEntry['summary'] {
  return {
    ...(kind === undefined ? {} : { kindName: PARAMETER_KIND_NAMES[kind as ParameterKind] }),
    ...(Array.isArray(roles) ? { roleNames: (roles as readonly Role[]).map((role) => ROLE_NAMES[role]) } : {}),
    ...(typeof confirmation === 'string' ? { confirmationName: CONFIRMATION_NAMES[confirmation as Confirmation] } : {}),
  };
}
