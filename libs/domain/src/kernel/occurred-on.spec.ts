import { carrier, officerOf, rejectionOf } from '@app/testing';
import { checkOccurredOn } from './occurred-on.js';

const officer = officerOf('room-a');
const refusal = (on: string, previous: string | null, actor: Parameters<typeof checkOccurredOn>[3] = officer) =>
  rejectionOf(() => checkOccurredOn(on, '2026-04-10', previous, actor))?.code;

it('a paper may be dated today or earlier', () => {
  expect(refusal('2026-04-10', null)).toBeUndefined();
  expect(refusal('2026-04-01', null)).toBeUndefined();
});

it('a paper is never dated in the future', () => expect(refusal('2026-04-11', null)).toBe('OCCURRED_IN_FUTURE'));

it('an act is never before the stream’s previous one, but may be on the same day', () => {
  expect(refusal('2026-04-01', '2026-04-02')).toBe('OCCURRED_BEFORE_PREVIOUS');
  expect(refusal('2026-04-02', '2026-04-02')).toBeUndefined();
});

it('a fact that is carried over keeps the paper’s date, however late it comes', () =>
  expect(refusal('2026-04-01', '2026-04-09', carrier)).toBeUndefined());

it('an act after one that a clock ahead dated may be dated today, and no other day', () => {
  expect(refusal('2026-04-10', '2027-04-10')).toBeUndefined();
  expect(refusal('2026-04-09', '2027-04-10')).toBe('OCCURRED_BEFORE_PREVIOUS');
  expect(refusal('2026-04-11', '2027-04-10')).toBe('OCCURRED_IN_FUTURE');
});
