import { textPlace } from './text-place.js';
import { valueOffsets } from './value-offsets.js';

const TEXT = `{
  "id": "p",
  "items": [
    { "tên": "Một, \\"hai\\": [", "lead": [] },
    {
      "name": "Ba",
      "deadline": { "form": { "kind": "date" } }
    }
  ],
  "a/b~c": 1
}`;

describe('the place of a value in a text', () => {
  it.each([
    ['', 1, 1],
    ['/id', 2, 9],
    ['/items/0/tên', 4, 14],
    ['/items/0/lead/3', 4, 41],
    ['/items/1/deadline/form/kind', 7, 39],
    ['/items/1/missing', 5, 5],
    ['/items/9', 3, 12],
    ['/a~1b~0c', 10, 12],
    ['/nowhere/at/all', 1, 1],
  ])('of %s is line %i, column %i', (pointer, line, column) => {
    expect(textPlace(TEXT, valueOffsets(TEXT, [pointer]).get(pointer) ?? 0)).toEqual({ line, column });
  });

  it('counts a character of two units as one', () => {
    expect(textPlace('["😀", x]', 7)).toEqual({ line: 1, column: 7 });
  });
});
