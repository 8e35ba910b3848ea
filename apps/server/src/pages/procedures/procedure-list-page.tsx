import type { ProcedurePageBody, ProcedureSummaryBody } from '../../procedures/procedure-views.js';
import { totalWords } from '../parts/total-words.js';
import { procedureAddress } from './procedure-addresses.js';
import { PROCEDURE_FILTERS, ProcedureFilters, type ProcedureFilterTexts } from './procedure-filters.js';

interface ListProps {
  readonly page: ProcedurePageBody;
  readonly filters: ProcedureFilterTexts;
  /** Of the next page; null on the last. */
  readonly next: string | null;
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

export function ProcedureListPage({ page, filters, next, table }: ListProps) {
  const { items } = page;
  return (
    <>
      <div class="head">
        <h1>Thủ tục hành chính</h1>
        <p class="quiet">{totalWords(page, 'thủ tục')}</p>
        {items.length > 0 && (
          <a href={table} download>
            Tải bảng tính
          </a>
        )}
      </div>
      <ProcedureFilters filters={filters} />
      {items.length === 0 ? <p class="notice">Không có thủ tục nào như vậy.</p> : <Procedures items={items} />}
      {next !== null && (
        <p>
          <a href={next}>Xem tiếp</a>
        </p>
      )}
    </>
  );
}

function Procedures({ items }: Pick<ProcedurePageBody, 'items'>) {
  return (
    <table class="list procedures">
      <caption class="sr">Các thủ tục</caption>
      <thead>
        <tr>
          <th class="c-code">Mã</th>
          <th>Thủ tục</th>
          <th class="c-unit">Lĩnh vực</th>
          <th class="c-unit">Sổ của</th>
          <th>Số liệu gốc</th>
        </tr>
      </thead>
      <tbody>
        {items.map((procedure) => (
          <ProcedureRow procedure={procedure} />
        ))}
      </tbody>
    </table>
  );
}

function ProcedureRow({ procedure }: { readonly procedure: ProcedureSummaryBody }) {
  const { id, key, code, name, field, levels, areaName, baseline, catalogue } = procedure;
  const about = [
    ...levels,
    ...(code === key ? [] : [`nguồn ghi ${code}`]),
    ...(catalogue === 'internal' ? ['nội bộ'] : []),
  ];
  const ofField = new URLSearchParams({ [PROCEDURE_FILTERS.field]: field }).toString();
  return (
    <tr>
      <td data-label="Mã" class="num">
        {key}
      </td>
      <td>
        <a href={procedureAddress(id)}>{name}</a>
        {about.length > 0 && <span class="more quiet small">{about.join(' · ')}</span>}
      </td>
      <td data-label="Lĩnh vực">{field !== '' && <a href={`/thu-tuc?${ofField}`}>{field}</a>}</td>
      <td data-label="Sổ của">{areaName}</td>
      <td data-label="Số liệu gốc">{baseline ? 'có' : <span class="quiet">chưa có</span>}</td>
    </tr>
  );
}
