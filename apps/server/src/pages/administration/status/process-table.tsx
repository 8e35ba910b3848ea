import { behindWords, idleWords, silenceWords } from '@app/wording';
import type { ProcessBody } from '../../../read-models/read-model-views.js';
import { moment } from '../../parts/words.js';

/** Which processes run, and what each of them does for all. */
export function ProcessTable({ processes }: { readonly processes: readonly ProcessBody[] }) {
  return (
    <section>
      <h2>Tiến trình</h2>
      <table class="list">
        <caption class="sr">Tiến trình trên cơ sở dữ liệu, chạy lâu nhất trước</caption>
        <thead>
          <tr>
            <th>Tiến trình</th>
            <th>Việc đang giữ</th>
            <th>Theo sổ sự kiện</th>
            <th>Báo gần nhất</th>
          </tr>
        </thead>
        <tbody>
          {processes.map((one) => (
            <ProcessRow process={one} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ProcessRow({
  process: { kind, kindName, host, pid, began, heard, silentMs, owns },
}: {
  readonly process: ProcessBody;
}) {
  const silence = silenceWords(silentMs);
  return (
    <tr>
      <td>
        {kindName}
        <span class="more quiet small">
          {host !== null && (
            <>
              máy <code>{host}</code>, số {pid},{' '}
            </>
          )}
          chạy từ {moment(began)}
        </span>
      </td>
      <td data-label="Việc đang giữ">
        {owns.length === 0 ? (
          <span class="quiet">{idleWords(kind, silentMs)}</span>
        ) : (
          <>
            {owns.map(({ workName }) => workName).join(', ')}
            <span class="more quiet small">
              từ{' '}
              {moment(
                owns
                  .map(({ since }) => since)
                  .sort()
                  .at(-1) ?? began,
              )}
            </span>
          </>
        )}
      </td>
      <td data-label="Theo sổ sự kiện">{followedWords(owns)}</td>
      <td data-label="Báo gần nhất">
        {moment(heard)}
        {silence !== '' && <span class="more bad-text">{silence}</span>}
      </td>
    </tr>
  );
}

function followedWords(owns: ProcessBody['owns']): string {
  const behind = owns.flatMap(({ behindMs }) => behindMs ?? []);
  const position = owns.flatMap(({ position: one }) => one ?? []).sort()[0];
  if (behind.length === 0 && position === undefined) return '';
  const most = behind.length === 0 ? null : Math.max(...behind);
  const place = position === undefined ? 'chưa đọc' : `đến vị trí ${position}`;
  return `${place}, ${behindWords(most)}`;
}
