import { EntitySchema } from 'typeorm';
import { sameRow } from './same-row.js';

interface Row {
  readonly id: string;
  readonly list: readonly string[];
  readonly figure: string | null;
}

const schema = new EntitySchema<Row>({
  name: 'Row',
  columns: { id: { type: 'text', primary: true }, list: { type: 'text', array: true }, figure: { type: 'numeric' } },
});
const row: Row = { id: 'a', list: ['x', 'y'], figure: null };

it.each<[Row | undefined, boolean]>([
  [{ figure: null, list: ['x', 'y'], id: 'a' }, true],
  [undefined, false],
  [{ ...row, id: 'b' }, false],
  [{ ...row, list: ['y', 'x'] }, false],
  [{ ...row, list: ['x'] }, false],
  [{ ...row, list: ['x', 'y', 'z'] }, false],
  [{ ...row, figure: '0' }, false],
])('%j is the row: %s', (other, same) => expect(sameRow(schema, other, row)).toBe(same));
