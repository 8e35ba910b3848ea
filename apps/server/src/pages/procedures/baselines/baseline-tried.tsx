import type { BaselineEffectsBody } from '../../../procedures/baseline-effect-views.js';
import { count } from '../../parts/words.js';
import type { Warned } from './baseline-form.js';

/** How it would be read, what becomes another thing with it, and how many warnings want an answer. */
export function BaselineTried({ tried: { time, warnings, changes, effects } }: { readonly tried: Warned }) {
  return (
    <section class={warnings.length === 0 ? 'notice good' : 'notice warn'} role="status" aria-label="Xem trước">
      <p>
        <b>Xem trước, chưa ghi gì.</b> {time ? `Thời hạn “${time.raw}” ${time.reading}.` : 'Không ghi thời hạn.'}
      </p>
      <Changes changes={changes} />
      {effects && <Effects effects={effects} />}
      {warnings.length > 0 && <p>Mỗi cảnh báo cần một lời giải trình ở cuối biểu mẫu trước khi ghi:</p>}
      <ul>
        {warnings.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
    </section>
  );
}

function Changes({ changes }: Pick<Warned, 'changes'>) {
  if (changes.length === 0) return <p>Không khác gì số liệu đang dùng.</p>;
  return (
    <table class="list">
      <caption class="told">Khác với số liệu đang dùng</caption>
      <thead>
        <tr>
          <th>Nội dung</th>
          <th>Đang dùng</th>
          <th>Sẽ là</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ fieldName, before, after }) => (
          <tr>
            <td>{fieldName}</td>
            <td data-label="Đang dùng">{before ?? 'không ghi'}</td>
            <td data-label="Sẽ là">
              <b>{after ?? 'không ghi'}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Effects({ effects: { total, lines, sums, targets } }: { readonly effects: BaselineEffectsBody }) {
  if (total === 0 && targets.length === 0) return <p>Không phương án, chỉ tiêu nào khác đi.</p>;
  return (
    <>
      {total > 0 && <Lines total={total} lines={lines} />}
      {sums.length > 0 && (
        <ul>
          {sums.map(({ figureName, basisName, text }) => (
            <li>
              Tổng tiết kiệm {figureName} so với năm 2024 của các phương án trên, {basisName}: {text.before} →{' '}
              <b>{text.after}</b>
            </li>
          ))}
        </ul>
      )}
      {targets.length > 0 && <Targets targets={targets} />}
    </>
  );
}

function Lines({ total, lines }: Pick<BaselineEffectsBody, 'total' | 'lines'>) {
  const more = total - lines.length;
  return (
    <>
      <table class="list">
        <caption class="told">Phương án khác đi khi so với năm 2024 ({count(total)})</caption>
        <thead>
          <tr>
            <th>Phương án</th>
            <th>Bây giờ</th>
            <th>Sẽ là</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ proposal, unitName, statusName, figureName, before, after }) => (
            <tr>
              <td>
                <a href={`/phuong-an/${proposal.id}`}>
                  <span class="num">{proposal.number}</span> {proposal.title}
                </a>
                <span class="more quiet small">
                  {unitName}, {statusName}; {figureName}
                </span>
              </td>
              <td data-label="Bây giờ">{before.text}</td>
              <td data-label="Sẽ là">
                <b>{after.text}</b>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="quiet small">và {count(more)} con số khác</p>}
    </>
  );
}

type Target = BaselineEffectsBody['targets'][number];

function Targets({ targets }: Pick<BaselineEffectsBody, 'targets'>) {
  return (
    <table class="list">
      <caption class="told">Chỉ tiêu khác đi</caption>
      <thead>
        <tr>
          <th>Chỉ tiêu</th>
          <th>Bây giờ</th>
          <th>Sẽ là</th>
        </tr>
      </thead>
      <tbody>
        {targets.map((target) => (
          <tr>
            <td>
              <a href={`/ke-hoach/${target.plan}/chi-tieu`}>{target.targetName}</a>
              <span class="more quiet small">{basisWords(target)}</span>
            </td>
            <td data-label="Bây giờ">{reckonedWords(target.before)}</td>
            <td data-label="Sẽ là">
              <b>{reckonedWords(target.after)}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function basisWords({ planName, before, after }: Target): string {
  return `${planName}; ${(after ?? before)?.basisName ?? ''}`;
}

function reckonedWords(reckoned: Target['before']): string {
  if (!reckoned) return 'không tính';
  const { text, percent, met } = reckoned;
  const verdict = met === null ? '' : met ? ', đạt' : ', chưa đạt';
  return `${percent.shown}: ${text.numerator} trên ${text.denominator}${verdict}`;
}
