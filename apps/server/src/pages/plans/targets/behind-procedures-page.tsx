import type { TargetProcedurePageBody } from '../../../savings/target-procedure-views.js';
import { ListGoesOn } from '../../parts/list-head.js';
import { totalWords } from '../../parts/total-words.js';
import { BehindHead, type BehindProps } from './behind-page.js';

interface ProceduresProps extends BehindProps {
  readonly page: TargetProcedurePageBody;
}

/** The procedures that make up a number of a target, with the baseline of each where it is the number. */
export function BehindProceduresPage({ page, next, ...behind }: ProceduresProps) {
  const hasBaselines = page.items.some(({ amount }) => amount !== null);
  return (
    <>
      <BehindHead
        {...behind}
        total={totalWords(page, hasBaselines ? 'số liệu gốc' : 'thủ tục')}
        isEmpty={page.items.length === 0}
      />
      {page.items.length === 0 && <p class="notice">Không có thủ tục nào như vậy.</p>}
      {page.items.length > 0 && <ProceduresTable page={page} hasBaselines={hasBaselines} />}
      <ListGoesOn next={next} />
    </>
  );
}

interface TableProps extends Pick<ProceduresProps, 'page'> {
  readonly hasBaselines: boolean;
}

function ProceduresTable({ page: { items }, hasBaselines }: TableProps) {
  return (
    <table class="list">
      <caption class="sr">Các thủ tục đứng sau con số</caption>
      <thead>
        <tr>
          <th>Thủ tục</th>
          <th>Danh mục, lĩnh vực</th>
          {hasBaselines && <th>Cơ quan</th>}
          {hasBaselines && <th class="r">Năm 2024</th>}
        </tr>
      </thead>
      <tbody>
        {items.map(({ procedure, code, name, catalogueName, field, agencyName, text }) => (
          <tr>
            <td>
              <a href={`/thu-tuc/${encodeURIComponent(procedure)}`}>
                <span class="num">{code}</span> {name}
              </a>
            </td>
            <td data-label="Danh mục, lĩnh vực">
              {catalogueName}
              {field !== '' && <span class="more quiet small">{field}</span>}
            </td>
            {hasBaselines && <td data-label="Cơ quan">{agencyName}</td>}
            {hasBaselines && (
              <td class="r" data-label="Năm 2024">
                <b class="in-sum">{text}</b>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
