import { count } from '../parts/words.js';
import { fieldsFor } from './decision-fields.js';
import type { Deciding } from './deciding.js';

/** What stands on other pages of a long list goes along. */
export function OtherPages({ deciding: { all, entries, fields, page } }: { readonly deciding: Deciding }) {
  if (page.all < 2) return null;
  const here = new Set(entries.map(({ entry }) => fieldsFor(entry.number)));
  const elsewhere = new Set(all.map(({ number }) => fieldsFor(number)).filter((own) => !here.has(own)));
  const isElsewhere = (name: string) => elsewhere.has(/^outcomes\.[^.]+/.exec(name)?.[0] ?? '');
  return (
    <>
      {Object.entries(fields)
        .filter(([name, text]) => text !== '' && isElsewhere(name))
        .map(([name, text]) => (
          <input type="hidden" name={name} value={text} />
        ))}
    </>
  );
}

/** Above and below a long list; each keeps all that is typed and shows its page. */
export function PageButtons({ page }: Pick<Deciding, 'page'>) {
  if (page.all < 2) return null;
  return (
    <p class="page-buttons">
      <span class="quiet">Trang</span>
      {Array.from({ length: page.all }, (_, at) => at + 1).map((number) => (
        <button name="_trang" value={number} disabled={number === page.number} formNoValidate>
          {count(number)}
        </button>
      ))}
    </p>
  );
}
