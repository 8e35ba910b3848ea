import { count } from './words.js';

interface HeadProps {
  readonly title: string;
  /** What is counted: `người`. */
  readonly noun: string;
  readonly page: {
    readonly items: readonly unknown[];
    readonly total: number | null;
    readonly atLeast: boolean | null;
  };
  /** The list as a file for spreadsheets. */
  readonly table: string;
}

/** Of a list: how many there are, and all of them as a table. */
export function ListHead({ title, noun, page: { items, total, atLeast }, table }: HeadProps) {
  return (
    <div class="head">
      <h1>{title}</h1>
      <p class="quiet">
        {atLeast === true ? 'hơn ' : ''}
        {count(total ?? items.length)} {noun}
      </p>
      {items.length > 0 && (
        <a class="small" href={table} download>
          Tải bảng tính
        </a>
      )}
    </div>
  );
}

export function ListGoesOn({ next }: { readonly next: string | null }) {
  return (
    next !== null && (
      <p>
        <a href={next}>Xem tiếp</a>
      </p>
    )
  );
}
