import { LIMITS } from '../../../http/limits.js';
import type { ProblemBody } from '../../../http/problem-body.js';
import { HiddenFields } from '../../acts/hidden-fields.js';
import { PlanFaults } from './plan-faults.js';

export interface ImportShown {
  /** Of the plan file. */
  readonly text: string;
  readonly problem?: ProblemBody;
  /** That nothing is wrong, and whether the import would change anything. */
  readonly sound?: { readonly changed: boolean };
  /** That neither a file nor a text was sent. */
  readonly noFile?: boolean;
  /** Of an attempt whose end is not known. */
  readonly key?: string | undefined;
}

interface PageProps {
  readonly shown: ImportShown;
  /** Whether the reader has a post that imports plans. */
  readonly may: boolean;
}

export function PlanImportPage({ shown, may }: PageProps) {
  return (
    <>
      <div class="thing-head">
        <p class="crumbs">
          <a href="/ke-hoach">Kế hoạch</a> › Nạp kế hoạch
        </p>
        <h1>Nạp kế hoạch</h1>
        <p class="quiet">
          Tệp JSON theo{' '}
          <a href="/ke-hoach/nhap/mau" download>
            mẫu đã công bố
          </a>
          . Kiểm tra không ghi gì; nạp lại thay bản chưa ban hành. Kế hoạch có hiệu lực sau khi ban hành.
        </p>
      </div>
      {may ? <ImportForm shown={shown} /> : <p class="notice warn">Chỉ quản trị viên nạp được kế hoạch.</p>}
    </>
  );
}

function ImportForm({ shown: { text, problem, sound, noFile = false, key } }: Pick<PageProps, 'shown'>) {
  const isShort = Buffer.byteLength(text) <= LIMITS.typedBody;
  return (
    <>
      {problem && <PlanFaults problem={problem} text={text} />}
      {noFile && (
        <p class="notice bad" role="alert" tabIndex={-1} data-focus>
          Chưa có tệp: chọn tệp, hoặc dán nội dung tệp vào ô.
        </p>
      )}
      {sound && (
        <p class="notice good" role="status">
          {sound.changed
            ? 'Tệp đúng mẫu, nạp được. Chưa ghi gì.'
            : 'Tệp đúng mẫu; kế hoạch này đã được nạp y như vậy, nạp lại không đổi gì.'}
        </p>
      )}
      <form method="post" action="/ke-hoach/nhap" enctype="multipart/form-data">
        <HiddenFields again={key} />
        <div class="field">
          <label for="noi-dung-tep">Nội dung tệp</label>
          <p class="hint" id="noi-dung-tep-goi-y">
            {isShort
              ? 'Dán vào đây, hoặc chọn tệp ở dưới; tệp đã chọn được dùng trước.'
              : 'Nội dung vừa gửi dài, không chép lại vào đây; chọn tệp ở dưới rồi gửi tiếp.'}
          </p>
          <textarea
            id="noi-dung-tep"
            class="json"
            name="text"
            rows={18}
            spellcheck={false}
            aria-describedby="noi-dung-tep-goi-y"
          >
            {isShort && text}
          </textarea>
        </div>
        <div class="field">
          <label for="tep">Tệp kế hoạch</label>
          <p class="hint" id="tep-goi-y">
            Nhiều nhất 1 MB.
          </p>
          <input id="tep" type="file" name="tep" accept=".json,application/json" aria-describedby="tep-goi-y" />
        </div>
        <p class="bar-bottom">
          <button class="main" formaction="/ke-hoach/nhap/kiem-tra">
            Kiểm tra
          </button>
          <button>Nạp kế hoạch</button>
          <a href="/ke-hoach">Thôi</a>
        </p>
      </form>
    </>
  );
}
