import type { ImportListBody, ImportMadeBody } from '../../../procedures/import-list-views.js';
import { byWords } from '../../parts/by.js';
import { totalWords } from '../../parts/total-words.js';
import { count, day } from '../../parts/words.js';

interface PageProps {
  readonly page: ImportListBody;
  /** Of the next page; null on the last. */
  readonly next: string | null;
}

/** Files that changed something, newest first. */
export function ImportsMadePage({ page, next }: PageProps) {
  const { items, names } = page;
  return (
    <>
      <p class="crumbs">
        <a href="/thu-tuc">Thủ tục hành chính</a> › Các lần nạp
      </p>
      <div class="head">
        <h1>Các lần nạp thủ tục</h1>
        <p class="quiet">{totalWords(page, 'lần nạp đã đổi sổ')}</p>
        {items.length > 0 && (
          <a class="small" href="/thu-tuc/cac-lan-nap/bang-tinh" download>
            Tải bảng tính
          </a>
        )}
      </div>
      {items.length === 0 && <p class="notice">Chưa có tệp nào được nạp.</p>}
      {items.length > 0 && (
        <table class="list">
          <caption class="sr">Các lần nạp, mới trước</caption>
          <thead>
            <tr>
              <th class="c-since">Ngày</th>
              <th>Tệp</th>
              <th class="c-unit">Sổ của</th>
              <th class="c-unit">Người nạp</th>
              <th class="r c-count">Mới</th>
              <th class="r c-count">Thay đổi</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <ImportRow one={one} names={names} />
            ))}
          </tbody>
        </table>
      )}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function ImportRow({ one, names }: { readonly one: ImportMadeBody; readonly names: ImportListBody['names'] }) {
  const { occurredOn, file, sheet, areaName, area, authority, registered, changed } = one;
  return (
    <tr>
      <td data-label="Ngày">{day(occurredOn)}</td>
      <td>
        {file ?? <span class="quiet">tệp không nêu tên</span>}
        {sheet !== null && <span class="more quiet small">trang {sheet}</span>}
      </td>
      <td data-label="Sổ của">{area.length === 0 ? 'sổ dùng chung' : areaName}</td>
      <td data-label="Người nạp">
        {'person' in authority
          ? byWords({ ...authority, unitName: authority.unitName ?? '' }, names)
          : 'khi cài đặt hệ thống'}
      </td>
      <td class="r" data-label="Mới">
        {count(registered)}
      </td>
      <td class="r" data-label="Thay đổi">
        {count(changed)}
      </td>
    </tr>
  );
}
