import { EMPTY_CELL_NAMES } from '@app/wording';
import { KNOWN_COLUMNS, REQUIRED_COLUMNS } from '@app/write-side';
import type { ProblemBody } from '../../../http/problem-body.js';
import type { ImportReportBody } from '../../../procedures/import-views.js';
import { FormFields } from '../../acts/form-fields.js';
import { HiddenFields } from '../../acts/hidden-fields.js';
import type { FormField } from '../../acts/act-form.js';
import { NOTHING_TYPED, type Typed } from '../../browser/typed.js';
import { ReportShown } from './report-shown.js';

/** What the page tells of what was sent. */
export interface ImportTold {
  readonly form?: Typed;
  readonly problem?: ProblemBody;
  readonly report?: ImportReportBody;
  /** The name of the file of the report. */
  readonly file?: string;
  readonly noFile?: boolean;
  /** Of an import that was made, or whose end is not known. */
  readonly key?: string | undefined;
}

interface PageProps {
  readonly told: ImportTold;
  /** Whether the reader has a post that imports procedures. */
  readonly may: boolean;
}

export function ImportPage({ told, may }: PageProps) {
  return (
    <>
      <div class="thing-head">
        <p class="crumbs">
          <a href="/thu-tuc">Thủ tục hành chính</a> › Nạp thủ tục
        </p>
        <h1>Nạp thủ tục</h1>
        <p class="quiet">
          Tệp JSON, CSV hoặc Excel, vào sổ của địa bàn mình quản trị. Dòng sai không cản dòng khác; cột không có trong
          tệp không đổi gì; nạp lại cùng tệp không thay đổi gì. <a href="/thu-tuc/cac-lan-nap">Các lần đã nạp</a>
        </p>
        <ColumnsTaken />
      </div>
      {may ? <ImportForm told={told} /> : <p class="notice warn">Chỉ quản trị viên nạp được thủ tục.</p>}
    </>
  );
}

/** What the columns of a table may be called, those that must be there first. */
function ColumnsTaken() {
  const titlesOf = (required: boolean) =>
    KNOWN_COLUMNS.filter(({ field }) => REQUIRED_COLUMNS.includes(field) === required).map(({ title }) => `“${title}”`);
  return (
    <>
      <p>
        Cột bắt buộc: {titlesOf(true).join(', ')}.{' '}
        <a href="/thu-tuc/nhap/mau" download>
          Tải tệp mẫu
        </a>
      </p>
      <details>
        <summary class="small">Các cột khác được nhận</summary>
        <p class="small">{titlesOf(false).join('; ')}.</p>
      </details>
    </>
  );
}

const FIELDS: readonly FormField[] = [
  { name: 'sheet', kind: 'text', label: 'Tên trang tính', hint: 'Bỏ trống là trang duy nhất có danh sách.' },
  {
    name: 'emptyCells',
    kind: 'choice',
    label: 'Ô trống của cột có trong tệp',
    required: true,
    options: Object.entries(EMPTY_CELL_NAMES).map(([value, name]) => ({ value, name })),
    value: 'keep',
  },
];

function ImportForm({ told }: Pick<PageProps, 'told'>) {
  const { form = NOTHING_TYPED, problem = null, report, key } = told;
  const isDone = report?.dryRun === false;
  return (
    <>
      <form method="post" action="/thu-tuc/nhap" enctype="multipart/form-data" data-progress data-preview="ket-qua">
        <HiddenFields again={key} />
        <FormFields fields={FIELDS} typed={form} problem={problem} />
        <div class="field">
          <label for="tep">Tệp thủ tục</label>
          <p class="hint" id="tep-goi-y">
            Nhiều nhất 32 MB, 20.000 thủ tục. {report && 'Trình duyệt có thể cần chọn lại tệp trước khi gửi tiếp.'}
          </p>
          <input id="tep" type="file" name="tep" accept=".json,.csv,.tsv,.txt,.xlsx" aria-describedby="tep-goi-y" />
        </div>
        <progress hidden aria-label="Đã nạp đến đâu" />
        <p class="bar-bottom">
          <button class="main" formaction="/thu-tuc/nhap/xem-truoc" data-previews>
            Xem trước
          </button>
          {!isDone && <button>Nạp vào sổ</button>}
          <button formaction="/thu-tuc/nhap/bang-tinh">Tải kết quả dạng bảng tính</button>
          <a href="/thu-tuc/nhap">{isDone ? 'Nạp tệp khác' : 'Thôi'}</a>
        </p>
      </form>
      <div id="ket-qua" tabIndex={-1}>
        <Told told={told} />
      </div>
    </>
  );
}

function Told({ told: { noFile = false, problem, report, file } }: Pick<PageProps, 'told'>) {
  if (noFile)
    return (
      <p class="notice bad" role="alert">
        Chưa chọn tệp.
      </p>
    );
  if (report) return <ReportShown report={report} file={file ?? ''} />;
  if (!problem) return null;
  const { title, detail, errors = [] } = problem;
  const words = [...new Set([detail, ...errors.map(({ message }) => message)])];
  return (
    <section class="notice bad" role="alert">
      <h2>{title}</h2>
      {words.map((one) => (
        <p>{one}</p>
      ))}
    </section>
  );
}
