import { inputId } from '../browser/typed.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { fieldLabel } from './field-labels.js';
import { partOf, type WritingPart } from './parts.js';
import type { Elsewhere, ProposalWriting } from './writing.js';

/** What the person must know before they write on. */
export function WritingNotices({ writing }: { readonly writing: ProposalWriting }) {
  const { again, meanwhile, elsewhere, part, fields } = writing;
  return (
    <>
      {again && <Refused problem={again.problem} part={part} />}
      {elsewhere && <OtherWindow elsewhere={elsewhere} fields={fields} />}
      {meanwhile && meanwhile.changes.length > 0 && <Meanwhile meanwhile={meanwhile} />}
    </>
  );
}

function Refused({
  problem: { title, detail, errors = [], code },
  part,
}: {
  readonly problem: ProblemBody;
  readonly part: WritingPart;
}) {
  const isOutrun = code === 'REVISION_MISMATCH';
  return (
    <div class="notice bad" role="alert" tabIndex={-1} data-focus>
      <h2>{isOutrun ? 'Phương án đã đổi từ khi bạn mở trang này' : title}</h2>
      {errors.length > 0 && <Errors errors={errors} part={part} />}
      {errors.length === 0 && !isOutrun && <p>{detail}</p>}
      <p>Nội dung vừa viết chưa được lưu, vẫn còn nguyên dưới đây.</p>
    </div>
  );
}

function Errors({ errors, part }: { readonly errors: NonNullable<ProblemBody['errors']>; readonly part: WritingPart }) {
  return (
    <ul>
      {errors.map(({ field, message }) => (
        <li>
          {partOf(field) === part ? (
            <a href={`#${inputId(field)}`}>
              {fieldLabel(field)}: {message}
            </a>
          ) : (
            <button class="link" name="_do" value={`sang:${partOf(field)}#${inputId(field)}`}>
              {fieldLabel(field)}: {message}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Meanwhile({
  meanwhile: { from, edition, changes },
}: {
  readonly meanwhile: NonNullable<ProposalWriting['meanwhile']>;
}) {
  return (
    <section class="notice warn" aria-labelledby="da-doi">
      <h2 id="da-doi">
        Bạn viết từ bản {from}; nay đã có bản {edition}. Những chỗ đã đổi:
      </h2>
      <ul class="meanwhile">
        {changes.map(({ label, oldText, newText }) => (
          <li>
            <b>{label}</b>: <del>{oldText}</del> <span aria-hidden="true">→</span> <ins>{newText}</ins>
          </li>
        ))}
      </ul>
      <p>
        Lưu thành bản mới sẽ ghi nội dung ở trang này đè lên những chỗ ấy. Cần giữ chỗ nào, hãy chép vào trước khi lưu.
      </p>
    </section>
  );
}

function OtherWindow({
  elsewhere,
  fields,
}: {
  readonly elsewhere: Elsewhere;
  readonly fields: ProposalWriting['fields'];
}) {
  const differing = Object.entries(elsewhere.fields).filter(([name, text]) => (fields[name] ?? '') !== text);
  return (
    <section class="notice warn" tabIndex={-1} data-focus aria-labelledby="cua-so-khac">
      <h2 id="cua-so-khac">Ở một cửa sổ khác, bạn đã giữ nội dung khác của phương án này</h2>
      <ul class="meanwhile">
        {differing.map(([name, text]) => (
          <li>
            <b>{fieldLabel(name)}</b>: <ins>{text === '' ? 'để trống' : text}</ins>
          </li>
        ))}
      </ul>
      <p>
        Trang này đang hiện nội dung vừa gửi. Gửi lần nữa thì giữ nội dung của trang này;{' '}
        <button class="link" name="_do" value="lay-ban-giu">
          lấy nội dung của cửa sổ kia
        </button>
        .
      </p>
    </section>
  );
}
