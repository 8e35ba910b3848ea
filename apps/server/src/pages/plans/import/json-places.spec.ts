import { breakIn, placesIn } from './json-places.js';

const TEXT = `{
  "id": "p",
  "items": [
    { "name": "Một, \\"hai\\": [", "lead": [] },
    {
      "name": "Ba",
      "deadline": { "form": { "kind": "date" } }
    }
  ],
  "a/b~c": 1
}`;

describe('a place in a plan file', () => {
  it.each([
    ['', 1],
    ['/id', 2],
    ['/items/0/name', 4],
    ['/items/0/lead/3', 4],
    ['/items/1/deadline/form/kind', 7],
    ['/items/1/missing', 5],
    ['/items/9', 3],
    ['/a~1b~0c', 10],
    ['/nowhere/at/all', 1],
  ])('of %s is line %i', (pointer, line) => {
    expect(placesIn(TEXT, [pointer]).get(pointer)?.line).toBe(line);
  });

  it('shows what stands there, shortened around it where a file is one line', () => {
    expect(placesIn(TEXT, ['/items/1/name']).get('/items/1/name')?.excerpt).toBe('"name": "Ba",');
    const flat = JSON.stringify({ a: 'x'.repeat(5_000), b: { c: 'đây' } });
    const place = placesIn(flat, ['/b/c']).get('/b/c');
    expect([place?.line, place?.excerpt.includes('"c":"đây"')]).toEqual([1, true]);
  });

  it('has the lines around it, as far as there are any', () => {
    const place = placesIn(TEXT, ['/items/1/name']).get('/items/1/name');
    expect(place?.before).toEqual({ line: 5, excerpt: '{' });
    expect(place?.after).toEqual({ line: 7, excerpt: '"deadline": { "form": { "kind": "date" } }' });
    expect(placesIn(TEXT, ['']).get('')).toMatchObject({ line: 1, before: null, after: { line: 2 } });
    expect(placesIn('{}', ['']).get('')).toMatchObject({ before: null, after: null });
  });

  it('is where the text stops to be JSON', () => {
    expect(breakIn(TEXT)).toBeNull();
    expect(breakIn('{\n "a": 1,\n "b" 2\n}')?.line).toBe(3);
    expect(breakIn('{\n "a": [1,\n')?.line).toBe(2);
    expect(breakIn('{\n "a": x\n\n}')?.line).toBe(2);
  });
});
