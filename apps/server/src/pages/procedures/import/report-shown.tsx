import type { FunctionComponent } from 'preact';
import type { ImportReportBody } from '../../../procedures/import-views.js';
import { count } from '../../parts/words.js';
import { procedureAddress } from '../procedure-addresses.js';
import { ChangesShown } from '../versions-shown.js';

type Line = ImportReportBody['lines'][number];

/** Most lines of a kind; the table has all. */
const MOST_SHOWN = 200;

interface ReportProps {
  readonly report: ImportReportBody;
  /** Its name. */
  readonly file: string;
}

/** What the file changed, or would change: wrong lines first. */
export function ReportShown({ report, file }: ReportProps) {
  const { dryRun, counts, table, lines } = report;
  const of = (result: Line['result']) => lines.filter((line) => line.result === result);
  const remarked = lines.filter(({ remarks, kept }) => remarks.length + kept.length > 0);
  return (
    <>
      <p class={counts.wrong > 0 ? 'notice warn' : 'notice good'} role="status">
        {dryRun ? 'Xem trước, chưa ghi gì' : 'Đã nạp'}: {file}. <b>{count(counts.new)}</b> mới,{' '}
        <b>{count(counts.changed)}</b> thay đổi, <b>{count(counts.unchanged)}</b> không đổi,{' '}
        <b class={counts.wrong > 0 ? 'bad-text' : undefined}>{count(counts.wrong)}</b> sai.
      </p>
      {table && <TableRead table={table} />}
      <Lines name="Dòng sai, không nạp" lines={of('wrong')} tell={Faults} />
      <Lines name="Thủ tục thay đổi" lines={of('changed')} tell={Changes} />
      <Lines name="Cần xem lại" lines={remarked} tell={Remarks} />
      <Lines name="Thủ tục mới" lines={of('new')} tell={Named} />
    </>
  );
}

function TableRead({ table: { message, notes, untold } }: { readonly table: NonNullable<ImportReportBody['table']> }) {
  const all = notes.length + untold;
  return (
    <section aria-label="Đã đọc bảng thế nào">
      <p>{message}</p>
      {all > 0 && (
        <details>
          <summary class="small">Những gì trong bảng không phải là dòng của danh sách ({count(all)})</summary>
          <ul class="bases small">
            {notes.slice(0, MOST_SHOWN).map((note) => (
              <li>{note.message}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface LinesProps {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly tell: FunctionComponent<{ readonly line: Line }>;
}

function Lines({ name, lines, tell: Tell }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <details open={lines.length <= MOST_SHOWN}>
      <summary>
        <b>
          {name} ({count(lines.length)})
        </b>
      </summary>
      <table class="list">
        <thead>
          <tr>
            <th class="r c-count">Dòng</th>
            <th class="c-code">Mã</th>
            <th>Nội dung</th>
          </tr>
        </thead>
        <tbody>
          {lines.slice(0, MOST_SHOWN).map((line) => (
            <tr>
              <td class="r" data-label="Dòng">
                {count(line.line)}
              </td>
              <td data-label="Mã">
                <Code line={line} />
              </td>
              <td>
                <Tell line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {lines.length > MOST_SHOWN && (
        <p class="small">Còn {count(lines.length - MOST_SHOWN)} dòng khác: xem ở kết quả dạng bảng tính.</p>
      )}
    </details>
  );
}

/** What is only looked at may not be there yet. */
function Code({ line: { code, id, result } }: { readonly line: Line }) {
  if (id === null || result === 'new') return <span class="num">{code ?? 'không đọc được'}</span>;
  return <a href={procedureAddress(id)}>{code}</a>;
}

/** The message of a table says sheet, row and column. */
const PLACED = /^(Trang|Dòng) /;

function Faults({ line: { faults, untold } }: { readonly line: Line }) {
  return (
    <ul class="remarks">
      {faults.map(({ field, message }) => (
        <li>
          {field !== '' && !PLACED.test(message) && <code>{field}</code>} {message}
        </li>
      ))}
      {untold > 0 && <li>{count(untold)} lỗi khác</li>}
    </ul>
  );
}

function Changes({ line: { changes, changesUntold } }: { readonly line: Line }) {
  return (
    <>
      <ChangesShown changes={changes} />
      {changesUntold > 0 && <p class="small">{count(changesUntold)} thay đổi khác</p>}
    </>
  );
}

function Remarks({ line: { remarks, kept } }: { readonly line: Line }) {
  return (
    <ul class="remarks">
      {remarks.map(({ message }) => (
        <li>{message}</li>
      ))}
      {kept.length > 0 && <li>Ô trống, sổ giữ nguyên: {kept.map(({ fieldName }) => fieldName).join(', ')}</li>}
    </ul>
  );
}

/** Code and name: there is nothing to compare. */
function Named({ line }: { readonly line: Line }) {
  return <>{line.name}</>;
}
