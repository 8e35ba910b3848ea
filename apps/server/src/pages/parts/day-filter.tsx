import { writtenDay } from '../browser/typed-day.js';

interface DayProps {
  readonly name: string;
  readonly label: string;
  /** As typed or in ISO. */
  readonly value: string;
  readonly required?: boolean;
  /** What is meant where it is left out. */
  readonly otherwise?: string;
  /** The id of what is said about a wrong day. */
  readonly wrong?: string | null;
}

/** A day in a form whose address says what is shown. */
export function DayFilter({ name, label, value, required = false, otherwise, wrong = null }: DayProps) {
  return (
    <label>
      <span class="small quiet">{label}</span>
      <input
        class="day"
        name={name}
        value={writtenDay(value)}
        inputmode="numeric"
        placeholder={otherwise ?? 'ngày/tháng/năm'}
        autocomplete="off"
        required={required}
        {...(wrong === null ? {} : { 'aria-invalid': true, 'aria-describedby': wrong })}
      />
    </label>
  );
}
