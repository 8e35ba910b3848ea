import { fromPosition, toPosition } from './position.js';

test('positions sort as text in the order of the log', () => {
  const ordinals = [1, 2, 10, 99, 100, 123_456_789, Number.MAX_SAFE_INTEGER];
  expect(ordinals.map(toPosition).sort()).toEqual(ordinals.map(toPosition));
  expect(ordinals.map((ordinal) => Number(fromPosition(toPosition(ordinal))))).toEqual(ordinals);
});

test('the beginning is before the first position', () => {
  expect(fromPosition(undefined)).toBe('0');
});

test.each(['', '1', 'x', '-000000000000000001', '00000000000000000001'])('%p is no position', (text) => {
  expect(() => fromPosition(text)).toThrow(RangeError);
});
