import type { EditionChangesBody } from '../../proposals/edition-views.js';
import { count } from '../parts/words.js';

/** Each difference with what stood there before. */
export function ChangesShown({ changes: { from, edition, changes } }: { readonly changes: EditionChangesBody }) {
  return (
    <section class="notice warn" aria-labelledby="thay-doi">
      <h2 id="thay-doi">
        Bản {edition} khác bản {from} ở {count(changes.length)} chỗ
      </h2>
      <dl class="changes">
        {changes.map(({ label, howName, how, oldText, newText }) => (
          <div>
            <dt>
              {label} <span class="quiet small">({howName.toLocaleLowerCase('vi')})</span>
            </dt>
            <dd>
              {how !== 'added' && <del>{oldText}</del>} {how !== 'removed' && <ins>{newText}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
