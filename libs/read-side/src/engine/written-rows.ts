import { textArray } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { write } from './sending.js';

/** Characters per statement: one text of all rows could exceed the limit of texts. */
const PIECE = 4 * 1024 * 1024;

/** `long`: a text that is sent as it is; to read it out of JSON costs the database more than the rest of its row. */
export interface NamedColumn {
  readonly column: string;
  readonly long?: boolean;
}

/** A column, and its value in what is written. */
export interface WrittenColumn<Row> extends NamedColumn {
  readonly value: (row: Row) => unknown;
}

interface WrittenRows<Row> {
  readonly rows: readonly Row[];
  readonly columns: readonly WrittenColumn<Row>[];
}

/** `sql`: what is done with the rows, as `addedTo` takes them. */
export async function writeRows<Row>(manager: EntityManager, sql: string, asked: WrittenRows<Row>): Promise<void> {
  let before: Promise<unknown> = Promise.resolve();
  // The next piece is made while the database takes in the one before.
  for (const piece of piecesOf(asked)) {
    await before;
    before = write(manager, sql, piece);
  }
  await before;
}

/** SQL that adds rows to a table. */
export function addedTo(table: string, columns: readonly NamedColumn[]): string {
  const names = columns.map(({ column }) => column).join(', ');
  const rows = `json_populate_recordset(null::${table}, $1::json)`;
  const long = columns.flatMap(({ column, long: isLong }) => (isLong === true ? [column] : []));
  if (long.length === 0) return `insert into ${table} (${names}) select ${names} from ${rows}`;
  const taken = columns.map(({ column, long: isLong }) => `${isLong === true ? 'long' : 'one'}.${column}`).join(', ');
  const texts = long.map((_, at) => `$${String(at + 2)}::text[]`).join(', ');
  return `insert into ${table} (${names}) select ${taken} from ${rows} with ordinality one
    join unnest(${texts}) with ordinality long (${long.join(', ')}, at) on long.at = one.ordinality`;
}

/** The values of statements: a JSON list, and a list of the texts of each long column. */
function* piecesOf<Row>({ rows, columns }: WrittenRows<Row>): Generator<readonly unknown[]> {
  const textOf = jsonOf(columns.filter(({ long }) => long !== true));
  const long = columns.filter((column) => column.long === true);
  let piece = pieceOf(long);
  for (const row of rows) {
    const text = textOf(row);
    const texts = long.map(({ value }) => value(row) as string);
    const size = texts.reduce((sum, { length }) => sum + length, text.length);
    if (piece.size > 0 && piece.size + size > PIECE) {
      yield valuesOf(piece);
      piece = pieceOf(long);
    }
    piece.rows.push(text);
    piece.long.forEach((all, at) => all.push(texts[at] ?? ''));
    piece.size += size;
  }
  if (piece.size > 0) yield valuesOf(piece);
}

interface Piece {
  readonly rows: string[];
  readonly long: readonly string[][];
  /** Characters. */
  size: number;
}

function pieceOf(long: readonly unknown[]): Piece {
  return { rows: [], long: long.map((): string[] => []), size: 0 };
}

function valuesOf({ rows, long }: Piece): readonly unknown[] {
  return [`[${rows.join(',')}]`, ...long.map(textArray)];
}

/** A row as a JSON object, without what is null. */
function jsonOf<Row>(columns: readonly WrittenColumn<Row>[]): (row: Row) => string {
  const named = columns.map(({ column, value }) => ({ name: `${JSON.stringify(column)}:`, value }));
  return (row) => {
    let text = '';
    for (const { name, value } of named) {
      const one = value(row) ?? null;
      if (one !== null) text += `${text === '' ? '' : ','}${name}${JSON.stringify(one)}`;
    }
    return `{${text}}`;
  };
}
