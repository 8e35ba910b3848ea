import type { AreaCalendarBody } from '../../../calendars/calendar-views.js';
import type { ActBody } from '../../../acts/act-views.js';
import type { ProblemBody } from '../../../http/problem-body.js';
import { ClosedAct } from '../../acts/act-page.js';
import { canBeSent } from '../../acts/refused.js';
import type { Again } from '../../acts/form-acts.js';
import { FormFields } from '../../acts/form-fields.js';
import type { FormField } from '../../acts/act-form.js';
import { HiddenFields } from '../../acts/hidden-fields.js';
import { inputId, type Typed } from '../../browser/typed.js';
import { Faults } from '../../parts/faults.js';
import { atInputs, dayPlace, inputFieldOf } from './calendar-faults.js';
import { dayLines, daysIn } from './day-lines.js';

/** The calendar that is changed; a new one without revision. */
export interface CalendarToChange extends Pick<
  AreaCalendarBody,
  'id' | 'areaName' | 'area' | 'from' | 'to' | 'versions' | 'daysOff' | 'swappedWorkingDays' | 'undecided' | 'replaces'
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
const TO_HINT = 'Lịch thêm vào lịch của cấp trên chỉ tính đến hết ngày cuối của lịch đó.';

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
      <FormFaults {...{ problem, fields, typed }} />
      <HiddenFields {...(calendar.revision === null ? {} : { revision: calendar.revision })} again={again?.key} />
      <FormFields fields={fields} typed={typed} problem={problem && atInputs(problem, typed)} />
      <p class="bar-bottom">
        <button class="main" name="_do" value="xem">
          Xem trước thay đổi
        </button>
        <a href={home}>Thôi</a>
      </p>
    </form>
  );
}

interface FormFaultsProps extends Shown {
  readonly problem: ProblemBody | null;
}

function FormFaults({ problem, ...shown }: FormFaultsProps) {
  if (!problem) return null;
  return <Faults problem={problem} inputOf={inputOf} labelOf={(field) => labelOf(field, shown)} />;
}

function fieldsOf(calendar: CalendarToChange): readonly FormField[] {
  const { from, to, replaces } = calendar;
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
      hint: 'Mỗi tên dùng một lần: chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; không có dấu cách.',
      required: true,
      value: nextVersion(calendar),
    },
    { name: 'from', kind: 'day', label: 'Lịch từ ngày', required: true, value: from },
    { name: 'to', kind: 'day', label: 'Đến hết ngày', hint: TO_HINT, required: true, value: to },
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

/** DP stands for "địa phương", so that it is not taken for the country's. */
function nextVersion({ from, to, versions }: CalendarToChange): string {
  return `DP-${from.slice(0, 4)}-${to.slice(0, 4)}.${String(versions.length + 1)}`;
}

/** A fault of a day lies in the lines of its list. */
const inputOf = (field: string) => inputId(inputFieldOf(field));

interface Shown {
  readonly fields: readonly FormField[];
  readonly typed: Typed;
}

function labelOf(field: string, { fields, typed }: Shown): string | undefined {
  const label = fields.find(({ name }) => name === inputFieldOf(field))?.label;
  const place = dayPlace(field, typed);
  return place === null ? label : `${label ?? ''}, ${place}`;
}
