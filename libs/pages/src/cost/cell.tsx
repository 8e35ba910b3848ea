import { textIn, type Fields } from '../fields/fields.js';
import type { Gaps } from './computable.js';
import type { CellChange } from './grid.js';
import { NOT_READ } from './unread.js';

export interface GridProps {
  readonly fields: Fields;
  readonly unread: ReadonlySet<string>;
  readonly gaps: Gaps;
  readonly change: CellChange;
}

interface CellProps extends GridProps {
  readonly name: string;
  readonly label: string;
  readonly cell: string;
  readonly isNumber?: boolean;
  readonly note?: string;
  readonly placeholder?: string;
}

/** One input of a grid, with what is said of it underneath. */
export function Cell({
  name,
  label,
  cell,
  fields,
  unread,
  gaps,
  change,
  isNumber = false,
  note = '',
  placeholder,
}: CellProps) {
  const id = cellId(name);
  const { said, kind, isWrong } = toldOf({ unread, gaps }, name, note);
  return (
    <>
      <input
        id={id}
        name={name}
        value={textIn(fields, name)}
        data-cell={cell}
        class={isNumber ? 'r' : undefined}
        inputMode={isNumber ? 'decimal' : 'text'}
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={said === '' ? undefined : `${id}-doc`}
        placeholder={placeholder}
        autocomplete="off"
        onInput={(event) => change({ [name]: event.currentTarget.value })}
      />
      {said !== '' && (
        <span class={kind} id={`${id}-doc`}>
          {said}
        </span>
      )}
    </>
  );
}

function toldOf({ unread, gaps }: Pick<GridProps, 'unread' | 'gaps'>, name: string, note: string) {
  if (unread.has(name)) return { said: NOT_READ, kind: 'reading fault', isWrong: true };
  const gap = gaps.get(name);
  return { said: gap ?? note, kind: gap === undefined ? 'reading' : 'reading gap', isWrong: undefined };
}

/** What other programs said and no input of the page shows. */
export function Kept({ name, fields }: GridProps & { readonly name: string }) {
  const text = textIn(fields, name);
  return text === '' ? null : <input type="hidden" name={name} value={text} />;
}

/** As of every input of a page. */
export function cellId(name: string): string {
  return `o-${name.replaceAll(/[^\w]+/g, '-').replace(/-$/, '')}`;
}
