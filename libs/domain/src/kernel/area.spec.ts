import { areasAbove, isAreaPath, ownerId, pathTo, qualifiedAreas } from './area.js';

const WARD = ['19', '19/19.gia-sang'];

/** With a first code of 30 characters the last area's name has 128. */
const longPath = (first: number) => qualifiedAreas(['a'.repeat(first), 'b'.repeat(16), 'c'.repeat(80)]);

describe('the path of an area', () => {
  it.each<[readonly string[], boolean]>([
    [[], true],
    [['19'], true],
    [WARD, true],
    [['19', '24/24.dong-nguyen'], false],
    [['24', '19/19.gia-sang'], false],
    [['19/19.gia-sang'], false],
    [['19', '19_19'], false],
    [['19', '19/'], false],
    [['VN'], false],
    [['19', '19/19.tp', '19/19.tp/19.gia-sang'], true],
    [['19', '19/19.tp', '19/19.tp/19.gia-sang', '19/19.tp/19.gia-sang/to-1'], false],
    [longPath(30), true],
    [longPath(31), false],
  ])('%j: %s', (area, expected) => expect(isAreaPath(area)).toBe(expected));

  it('is in the qualified code itself', () => expect(pathTo('19/19.gia-sang')).toEqual(WARD));

  it('names who owns what is kept there', () => {
    expect(ownerId(WARD)).toBe('19_19.gia-sang');
    expect(ownerId([])).toBe('vn');
  });

  it('lies below the country and every area on the way', () => expect(areasAbove(WARD)).toEqual([[], ['19'], WARD]));
});
