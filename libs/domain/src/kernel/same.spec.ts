import fc from 'fast-check';
import { saysTheSame } from './same.js';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  );
};

it('takes the order of properties for nothing', () =>
  fc.assert(fc.property(fc.jsonValue(), (value) => expect(saysTheSame(value, reversed(value))).toBe(true))));

it.each([
  [1, 2],
  [1, '1'],
  [null, {}],
  [{ a: 1 }, { a: 1, b: null }],
  [{ a: null }, { b: null }],
  [
    [1, 2],
    [2, 1],
  ],
  [[], {}],
  [{ a: [{ b: 1 }] }, { a: [{ b: 2 }] }],
])('tells %j from %j', (a, b) => {
  expect(saysTheSame(a, b)).toBe(false);
  expect(saysTheSame(b, a)).toBe(false);
});
