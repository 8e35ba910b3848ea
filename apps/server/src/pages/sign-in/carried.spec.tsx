import { Form } from '../browser/form.js';
import { carriedFrom, carriedIn, holdsPasswords } from './carried.js';

const carried = (text: string) =>
  carriedIn(
    new Form([
      ['den', '/viec'],
      ['_carried', text],
    ]),
  );

it('finds again what was sent without a session', () => {
  expect(carried('[["reason","Chờ"],["_key","k"]]')).toEqual({
    to: '/viec',
    fields: [
      ['reason', 'Chờ'],
      ['_key', 'k'],
    ],
  });
});

it.each(['', '{', '{}', '[1]', '[["a"]]', '[["a",1]]', '[["a","b","c"]]'])('takes nothing from %j', (text) => {
  expect(carried(text)).toBeNull();
});

it('holds no more than goes through sign-in', () => {
  const form = (text: string) => new Form([['reason', text]]);
  expect(carriedFrom(form('x'.repeat(65_000)), '/viec')).toMatchObject({ to: '/viec' });
  expect(carriedFrom(form('"'.repeat(65_000)), '/viec')).toBeNull();
  expect(carried(JSON.stringify([['reason', 'x'.repeat(66_000)]]))).toBeNull();
});

it('is not there where nothing was sent', () => {
  expect(carriedIn(new Form([['den', '/viec']]))).toBeNull();
});

it('holds no form with passwords', () => {
  expect(holdsPasswords(new Form([['current', 'x']]))).toBe(true);
  expect(holdsPasswords(new Form([['reason', 'x']]))).toBe(false);
  expect(carriedFrom(new Form([['current', 'x']]), '/mat-khau')).toBeNull();
});
