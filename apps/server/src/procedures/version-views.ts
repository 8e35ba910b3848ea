import type { DetailChange, FileSource, ProcedureDetails } from '@app/domain';
import type { Page, VersionEntry, VersionRead } from '@app/read-side';
import { detailName, DIRECTORY_FACT_NAMES } from '@app/wording';
import { KNOWN_COLUMNS } from '@app/write-side';
import { ShownAs, ShownList, ShownMap, ShownNumber, ShownText } from '../http/answer-fields.js';
import { PageBody } from '../http/page-query.js';
import type { Names, PeopleNames } from '../http/people-names.js';
import type { PlaceNames } from '../http/place-names.js';
import { MAYBE_TEXT, orNull, parts, TEXT, WHOLE } from '../http/shapes.js';
import { AUTHORITY } from '../timelines/summary-shapes.js';
import { namedAuthority, type NamedAuthority } from '../timelines/timeline-fact-views.js';
import { DETAILS } from './procedure-shapes.js';

const SOURCE = parts<keyof FileSource>({ file: MAYBE_TEXT, digest: TEXT, sheet: MAYBE_TEXT, row: WHOLE });

export class DetailChangeBody {
  @ShownText({ about: 'Mục.', example: 'field' })
  field!: string;

  @ShownText({ about: 'Tên mục.', example: 'Lĩnh vực' })
  fieldName!: string;

  @ShownText({ about: 'Trước; trống là chưa có.', example: 'Hộ tịch' })
  before!: string;

  @ShownText({ about: 'Sau; trống là đã xóa.', example: 'Tư pháp' })
  after!: string;
}

/** One detail of what a source says, by its name. */
export class DetailTextBody {
  @ShownText({ about: 'Mục.', example: 'result' })
  field!: string;

  @ShownText({ about: 'Tên mục.', example: 'Kết quả thực hiện' })
  fieldName!: string;

  @ShownText({ about: 'Nội dung như nguồn ghi; trống là nguồn không ghi.', example: 'Giấy khai sinh' })
  text!: string;
}

class VersionBody {
  @ShownNumber({ about: 'Số của bản: bản ghi của thủ tục khi đó.', example: 0 })
  version!: number;

  @ShownText({ about: 'Loại sự kiện.', example: 'ProcedureChanged' })
  type!: VersionEntry['type'];

  @ShownText({ about: 'Tên sự kiện.', example: DIRECTORY_FACT_NAMES.ProcedureChanged })
  typeName!: string;

  @ShownText({ about: 'Ngày nạp.', example: '2026-02-12' })
  occurredOn!: string;

  @ShownText({ about: 'Thời điểm ghi nhận (UTC).', example: '2026-02-12T03:12:45.120Z' })
  recordedAt!: string;

  @ShownAs(AUTHORITY, { about: 'Ai nạp, với chức danh nào; hoặc tiến trình của hệ thống.' })
  authority!: NamedAuthority;

  @ShownAs(orNull(SOURCE), {
    about:
      'Từ tệp nào: tên, mã băm SHA-256, trang tính, dòng; null khi không nạp từ tệp hoặc nạp trước khi có ghi nhận này.',
    example: { file: 'danh-muc-2026.xlsx', digest: '9f86d081884c7d65', sheet: 'Cấp xã', row: 12 },
  })
  source!: FileSource | null;

  @ShownText({ about: 'Mã như nguồn ghi.', example: '1.000014' })
  code!: string;

  @ShownText({ about: 'Tên thủ tục khi đó.', example: 'Đăng ký khai sinh' })
  name!: string;
}

export class VersionEntryBody extends VersionBody {
  @ShownList(() => DetailChangeBody, { about: 'Khác bản trước ở đâu; chữ dài chỉ trích quanh chỗ khác đầu tiên.' })
  changes!: readonly DetailChangeBody[];
}

export class VersionPageBody extends PageBody {
  @ShownList(() => VersionEntryBody, { about: 'Các bản, cũ trước.' })
  items!: readonly VersionEntryBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export class WholeVersionBody extends VersionBody {
  @ShownText({ about: 'Mã trong sổ thủ tục.', example: '1.000014:19' })
  id!: string;

  @ShownAs(DETAILS, { about: 'Toàn bộ nội dung khi đó.', example: { name: 'Đăng ký khai sinh' } })
  details!: ProcedureDetails;

  @ShownList(() => DetailTextBody, { about: 'Cũng nội dung ấy, theo thứ tự, mỗi mục kèm tên.' })
  texts!: readonly DetailTextBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export function detailChangeBody({ field, before, after }: DetailChange): DetailChangeBody {
  return { field, fieldName: detailName(field, KNOWN_COLUMNS), before, after };
}

/** Every detail in order, further fields last. */
export function detailTexts({ others, ...details }: ProcedureDetails): readonly DetailTextBody[] {
  const all = [...Object.entries<string>(details), ...Object.entries(others)];
  return all.map(([field, text]) => ({ field, fieldName: detailName(field, KNOWN_COLUMNS), text }));
}

export async function versionPageBody(
  page: Page<VersionEntry>,
  people: PeopleNames,
  places: PlaceNames,
): Promise<VersionPageBody> {
  const named = await namesIn(page.items, people, places);
  const items = page.items.map(({ changes, ...entry }) => ({
    ...named.of(entry),
    changes: changes.map(detailChangeBody),
  }));
  return { ...page, items, names: named.names };
}

export async function wholeVersionBody(
  version: VersionRead,
  people: PeopleNames,
  places: PlaceNames,
): Promise<WholeVersionBody> {
  const named = await namesIn([version], people, places);
  return { ...named.of(version), texts: detailTexts(version.details), names: named.names };
}

type Told = Pick<VersionEntry, 'revision' | 'authority' | 'type'>;

async function namesIn(versions: readonly Told[], people: PeopleNames, places: PlaceNames) {
  const authorities = versions.map(({ authority }) => authority);
  const units = await places.units(authorities.flatMap((by) => ('person' in by ? [by.unit] : [])));
  const persons = authorities.flatMap((by) => ('person' in by ? [by.person] : []));
  const of = <Version extends Told>({ revision, ...version }: Version) => ({
    ...version,
    version: revision,
    typeName: DIRECTORY_FACT_NAMES[version.type],
    authority: namedAuthority(version.authority, units),
  });
  return { of, names: await people.of([...new Set(persons)]) };
}
