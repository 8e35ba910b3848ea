import { DAY_INPUTS, writtenDay } from '../browser/typed-day.js';

interface DayInputProps {
  readonly name: string;
  readonly value: string;
  readonly shared: object;
}

/** A day as people here write it. The browser's own input writes it as the language of the browser does. */
export function DayInput({ name, value, shared }: DayInputProps) {
  return (
    <>
      <input type="hidden" name={DAY_INPUTS} value={name} />
      <input
        {...shared}
        name={name}
        value={writtenDay(value)}
        class="day"
        inputmode="numeric"
        placeholder="ngày/tháng/năm"
        autocomplete="off"
      />
    </>
  );
}
