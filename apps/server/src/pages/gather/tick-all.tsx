import { TICK_ALL } from './choice.js';

/** For a long list. */
export function TickAll() {
  const { name, all, none } = TICK_ALL;
  return (
    <p class="tick-all">
      <button class="link" name={name} value={all} formNoValidate>
        Chọn tất cả
      </button>
      <button class="link" name={name} value={none} formNoValidate>
        Bỏ chọn tất cả
      </button>
    </p>
  );
}
