import type { DeadlineMove } from '@app/read-side';
import type { MovedDeadlineBody, MovedDeadlinesBody } from '../../../calendars/moved-deadline-views.js';
import { count, day, daysLeft } from '../../parts/words.js';

/** Which of what becomes different is shown, from where on. Part of the button that asks for it. */
export interface MovedAsked {
  readonly move?: string;
  readonly cursor?: string;
}

const BETWEEN = ':';

export function movedAsked(button: string): MovedAsked {
  const [, move = '', cursor = ''] = button.split(BETWEEN);
  return { ...(move === '' ? {} : { move }), ...(cursor === '' ? {} : { cursor }) };
}

export const isPreview = (button: string) => button.split(BETWEEN)[0] === 'xem';

const buttonFor = ({ move = '', cursor = '' }: MovedAsked) => ['xem', move, cursor].join(BETWEEN);

const NAMES: Readonly<Record<DeadlineMove, string>> = {
  due: 'Hạn xa, gần khác đi',
  'becoming-late': 'Thành quá hạn',
  'becoming-on-time': 'Không còn quá hạn',
  stay: 'Số ngày ở bước khác đi',
};

interface MovedProps {
  readonly moved: MovedDeadlinesBody;
  readonly asked: MovedAsked;
  /** Id of the form that holds what was typed. */
  readonly form: string;
}

/** What is open and becomes different, by number; each number leads to what it counts. */
export function MovedShown({ moved: { total, counts, shown, next }, asked, form }: MovedProps) {
  const choices: readonly Choice[] = [{ name: 'Tất cả', of: total }, ...counts.map(choiceOf)];
  return (
    <section>
      <h2>Những việc chưa xong khác đi ({count(total)})</h2>
      <p class="quiet">
        Ngày của hạn giữ nguyên như văn bản ghi; khác đi là số ngày làm việc còn lại hoặc đã quá, số ngày làm việc đã ở
        bước, hoặc hạn rơi vào ngày nghỉ. Quá hạn ở đây là quá ít nhất một ngày làm việc. Bước mới vào sau khi ghi lịch
        được đếm theo lịch mới.
      </p>
      {total > 0 && (
        <p class="choose">
          {choices.map((one) => (
            <button
              form={form}
              name="_do"
              value={buttonFor(one)}
              aria-pressed={one.move === asked.move}
              disabled={one.of === 0}
            >
              {one.name} ({count(one.of)})
            </button>
          ))}
        </p>
      )}
      {shown.length > 0 && <MovedTable shown={shown} />}
      {next !== null && (
        <p>
          <button form={form} name="_do" value={buttonFor({ ...asked, cursor: next })}>
            Xem tiếp
          </button>
        </p>
      )}
    </section>
  );
}

interface Choice {
  readonly move?: string;
  readonly name: string;
  readonly of: number;
}

const choiceOf = ({ move, count: of }: MovedDeadlinesBody['counts'][number]): Choice => ({
  move,
  name: NAMES[move],
  of,
});

function MovedTable({ shown }: Pick<MovedDeadlinesBody, 'shown'>) {
  return (
    <table class="list">
      <caption class="sr">Những việc chưa xong mà lịch mới làm khác đi, hạn sớm trước</caption>
      <thead>
        <tr>
          <th>Việc</th>
          <th>Hạn</th>
          <th>Theo lịch đang dùng</th>
          <th>Theo lịch mới</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((one) => (
          <MovedRow moved={one} />
        ))}
      </tbody>
    </table>
  );
}

function MovedRow({ moved }: { readonly moved: MovedDeadlineBody }) {
  const { kind, id, number, title, since, due, before, after } = moved;
  return (
    <tr>
      <td>
        <a href={`/${kind === 'proposal' ? 'phuong-an' : 'ho-so'}/${id}`}>
          {number !== null && <span class="num">{number}</span>} {title}
        </a>
        <span class="more quiet small">ở bước từ {day(since)}</span>
      </td>
      <td data-label="Hạn">{due === null ? <span class="quiet">không nêu</span> : day(due)}</td>
      <td data-label="Theo lịch đang dùng">{daysWords(before, due)}</td>
      <td data-label="Theo lịch mới">
        <b>{daysWords(after, due)}</b>
      </td>
    </tr>
  );
}

function daysWords(
  { workingDaysLeft, workingDaysAtStage, dueOnDayOff }: MovedDeadlineBody['before'],
  due: string | null,
): string {
  const left = workingDaysLeft === null ? 'hạn ngoài lịch' : daysLeft(workingDaysLeft);
  const said = [
    ...(due === null ? [] : [left]),
    ...(dueOnDayOff === null ? [] : [`rơi vào ngày nghỉ: ${dueOnDayOff.name}`]),
    workingDaysAtStage === null ? 'ngày đến bước ngoài lịch' : `đã ở bước ${count(workingDaysAtStage)} ngày làm việc`,
  ];
  return said.join('; ');
}
