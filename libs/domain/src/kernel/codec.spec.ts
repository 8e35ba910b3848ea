import { codecOf } from './codec.js';

/** Version 1 has days as text, version 3 also the unit. */
const codec = codecOf<'StageLeft' | 'StageEntered'>({
  StageLeft: {
    version: 3,
    upcasts: {
      1: ({ days, ...rest }) => ({ ...rest, days: Number(days) }),
      2: (data) => ({ ...data, unit: null }),
    },
  },
  StageEntered: { version: 1 },
});

it('stores an event under its type and newest version', () => {
  expect(codec.storedName('StageLeft')).toBe('StageLeft.v3');
  expect(codec.storedName('StageEntered')).toBe('StageEntered.v1');
});

it('reads the newest version as it is', () => {
  const data = { stage: 'review-1', days: 3, unit: 'room-a' };
  expect(codec.read('StageLeft.v3', data)).toEqual({ type: 'StageLeft', data });
});

it('upcasts an older version step by step', () => {
  const today = { type: 'StageLeft', data: { stage: 'review-1', days: 3, unit: null } };
  expect(codec.read('StageLeft.v1', { stage: 'review-1', days: '3' })).toEqual(today);
  expect(codec.read('StageLeft.v2', { stage: 'review-1', days: 3 })).toEqual(today);
});

it('reads no name that nobody ever stored', () => {
  for (const name of ['StageLeft.v4', 'StageEntered.v2', 'Unheard.v1', 'StageLeft', 'toString.v1', '']) {
    expect(() => codec.read(name, {})).toThrow(`unknown event ${name}`);
  }
});

it('says which upcast is missing', () => {
  expect(() => codec.read('StageEntered.v0', {})).toThrow('StageEntered.v0 has no upcast from v0');
});
