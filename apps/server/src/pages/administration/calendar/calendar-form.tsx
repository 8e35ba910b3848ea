import type { AreaCalendarBody } from '../../../calendars/calendar-views.js';
import type { ActBody } from '../../../acts/act-views.js';
import { ClosedAct } from '../../acts/act-page.js';
import { canBeSent } from '../../acts/refused.js';
import type { Again } from '../../acts/form-acts.js';
import { FormFields } from '../../acts/form-fields.js';
import type { FormField } from '../../acts/act-form.js';
import { HiddenFields } from '../../acts/hidden-fields.js';
import { inputId, type Typed } from '../../browser/typed.js';
import { Faults } from '../../parts/faults.js';
import { dayLines, daysIn } from './day-lines.js';

/** The calendar that is changed; a new one without revision. */
export interface CalendarToChange extends Pick<
  AreaCalendarBody,
  'from' | 'to' | 'versions' | 'daysOff' | 'swappedWorkingDays' | 'undecided' | 'replaces'
> {
  readonly revision: number | null;
  readonly acts?: readonly ActBody[];
}

const LISTS = {
  daysOff: 'Ngày nghỉ từ thứ Hai đến thứ Sáu',
  swappedWorkingDays: 'Ngày cuối tuần làm bù',
  undecided: 'Ngày có thể nghỉ, chưa quyết định',
} as const;
type List = keyof typeof LISTS;

const HINT = 'Mỗi ngày một dòng: ngày/tháng/năm; tên ngày; văn bản quy định.';

interface FormProps {
  readonly calendar: CalendarToChange;
  readonly to: string;
  readonly home: string;
  readonly typed: Typed;
  readonly again: Again | null;
}

/** All days of a calendar as lines; what becomes different is shown before it is recorded. */
export function CalendarForm({ calendar, to, home, typed, again }: FormProps) {
  const act = calendar.acts?.find((one) => one.act === 'ChangeCalendar');
  if (calendar.acts && !again && !canBeSent(act)) return <ClosedAct act={act} home={home} />;
  const problem = again?.problem ?? null;
  const fields = fieldsOf(calendar);
  return (
    <form method="post" action={to} class="act-form">
      {problem && <Faults problem={problem} inputOf={inputOf} labelOf={(field) => labelOf(field, fields)} />}
      <HiddenFields {...(calendar.revision === null ? {} : { revision: calendar.revision })} again={again?.key} />
      <FormFields fields={fields} typed={typed} problem={problem} />
      <p class="bar-bottom">
        <button class="main" name="_do" value="xem">
          Xem trước thay đổi
        </button>
        <a href={home}>Thôi</a>
      </p>
    </form>
  );
}

function fieldsOf(calendar: CalendarToChange): readonly FormField[] {
  const { from, to, versions, replaces } = calendar;
  const lists = (Object.entries(LISTS) as [List, string][]).map(([name, label]): FormField => ({
    name,
    kind: 'lines',
    label,
    hint: HINT,
    value: dayLines(calendar[name]),
  }));
  return [
    {
      name: 'version',
      kind: 'text',
      label: 'Tên phiên bản',
      hint: 'Mỗi tên dùng một lần: chữ không dấu, chữ số, dấu chấm, gạch nối.',
      required: true,
      value: `${from.slice(0, 4)}-${to.slice(0, 4)}.${String(versions.length + 1)}`,
    },
    { name: 'from', kind: 'day', label: 'Lịch từ ngày', required: true, value: from },
    { name: 'to', kind: 'day', label: 'Đến hết ngày', required: true, value: to },
    ...lists,
    {
      name: 'replaces',
      kind: 'choice',
      label: 'Với lịch của cấp trên',
      required: true,
      options: [
        { value: 'false', name: 'Thêm vào lịch của cấp trên' },
        { value: 'true', name: 'Thay lịch của cấp trên' },
      ],
      value: String(replaces),
    },
    { name: 'occurredOn', kind: 'day', label: 'Ngày trên văn bản', hint: 'Bỏ trống là hôm nay.' },
  ];
}

/** The body of the API's command. */
export function calendarIn(typed: Typed): object {
  const occurredOn = typed.text('occurredOn');
  const days = (Object.keys(LISTS) as List[]).map((name) => [name, daysIn(typed.text(name))] as const);
  return {
    version: typed.text('version'),
    from: typed.text('from'),
    to: typed.text('to'),
    ...Object.fromEntries(days),
    replaces: typed.text('replaces') === 'true',
    ...(occurredOn === '' ? {} : { occurredOn }),
  };
}

const PLACE = /^(daysOff|swappedWorkingDays|undecided)(?:[.[](\d+))?/;

/** A fault of a day lies in the lines of its list. */
function inputOf(field: string): string {
  return inputId(PLACE.exec(field)?.[1] ?? field);
}

function labelOf(field: string, fields: readonly FormField[]): string | undefined {
  const [, list, at] = PLACE.exec(field) ?? [];
  const label = fields.find(({ name }) => name === (list ?? field))?.label;
  return at === undefined ? label : `${label ?? ''}, ngày thứ ${String(Number(at) + 1)}`;
}
