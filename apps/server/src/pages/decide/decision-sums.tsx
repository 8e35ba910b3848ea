import { count } from '../parts/words.js';
import { decidedIn } from './decision-fields.js';
import type { Deciding } from './deciding.js';

/** How many are decided, and what stays as it is. */
export function DecisionSums({ deciding: { all, typed, kind } }: { readonly deciding: Deciding }) {
  const decided = decidedIn(all, typed).length;
  const left = all.length - decided;
  return (
    <>
      <p id="tong" class="boxed" data-counted role="status">
        <b>{count(decided)}</b> phương án đã chọn kết quả, <b>{count(left)}</b> {kind.nothing.toLocaleLowerCase('vi')}
      </p>
      {kind.approvesRest && (
        <p class="field">
          <button name="_thong-qua" value="1" formNoValidate>
            Thông qua mọi phương án chưa chọn
          </button>
        </p>
      )}
    </>
  );
}
