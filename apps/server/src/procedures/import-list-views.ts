import type { CountedPage, ImportView } from '@app/read-side';
import { ShownAs, ShownList, ShownMap, ShownMaybe, ShownNumber, ShownText, ShownTexts } from '../http/answer-fields.js';
import { CountedPageBody } from '../http/page-query.js';
import type { Names } from '../http/people-names.js';
import type { ImportNames } from './import-names.js';
import { AUTHORITY } from '../timelines/summary-shapes.js';
import { namedAuthority, type NamedAuthority } from '../timelines/timeline-fact-views.js';

export class ImportMadeBody {
  @ShownText({ about: 'Mã lần nạp.', example: '8e1c3c1e-5a1c-4d0e-9a52-0f6c2f9f3b11' })
  id!: string;

  @ShownText({ about: 'Ngày nạp.', example: '2026-02-12' })
  occurredOn!: string;

  @ShownText({ about: 'Thời điểm ghi nhận dòng đầu (UTC).', example: '2026-02-12T03:12:45.120Z' })
  recordedAt!: string;

  @ShownMaybe({ about: 'Tên tệp; null khi người nạp không nêu.', example: 'danh-muc-2026.xlsx' })
  file!: string | null;

  @ShownMaybe({ about: 'Trang tính; null khi tệp không có.', example: 'Cấp xã' })
  sheet!: string | null;

  @ShownText({ about: 'Mã băm SHA-256 của tệp.', example: '9f86d081884c7d65' })
  digest!: string;

  @ShownTexts({ about: 'Địa bàn giữ sổ, từ tỉnh xuống; trống là sổ dùng chung.', example: ['19'] })
  area!: readonly string[];

  @ShownText({ about: 'Tên địa bàn.', example: 'Tỉnh Thái Nguyên' })
  areaName!: string;

  @ShownAs(AUTHORITY, { about: 'Ai nạp, với chức danh nào; hoặc tiến trình của hệ thống.' })
  authority!: NamedAuthority;

  @ShownNumber({ about: 'Số thủ tục mới.', example: 280 })
  registered!: number;

  @ShownNumber({ about: 'Số thủ tục thay đổi.', example: 3 })
  changed!: number;
}

export class ImportListBody extends CountedPageBody {
  @ShownList(() => ImportMadeBody, { about: 'Các lần nạp đã đổi sổ, mới trước.' })
  items!: readonly ImportMadeBody[];

  @ShownMap({ about: 'Họ tên theo mã người, chỉ để hiển thị; null khi đã xóa.' })
  names!: Names;
}

export async function importListBody(
  page: CountedPage<ImportView>,
  { people, places }: ImportNames,
): Promise<ImportListBody> {
  const authorities = page.items.map(({ authority }) => authority);
  const [units, areas, names] = await Promise.all([
    places.units(authorities.flatMap((by) => ('person' in by ? [by.unit] : []))),
    places.areas(page.items.map(({ area }) => area)),
    people.of([...new Set(authorities.flatMap((by) => ('person' in by ? [by.person] : [])))]),
  ]);
  const items = page.items.map(({ begun: _, authority, ...one }) => ({
    ...one,
    areaName: areas(one.area),
    authority: namedAuthority(authority, units),
  }));
  return { ...page, items, names };
}
