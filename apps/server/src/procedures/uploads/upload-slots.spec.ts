import { UploadSlot, UploadSlots, type NoSlot } from './upload-slots.js';

const MEBIBYTE = 1_048_576;

/** With a clock set by the spec, and the files that gave way. */
function opened() {
  let now = 0;
  const slots = new UploadSlots(() => now);
  const gaveWay: string[] = [];
  const take = (person: string): UploadSlot | NoSlot => slots.take(person, () => gaveWay.push(person));
  const taken = (person: string): UploadSlot => {
    const slot = take(person);
    if (slot instanceof UploadSlot) return slot;
    throw new Error(`no slot: ${slot}`);
  };
  return { slots, take, taken, gaveWay, pass: (ms: number) => (now += ms) };
}

/** Four senders with two files each. */
const full = (taken: (person: string) => UploadSlot) =>
  ['a', 'b', 'c', 'd'].flatMap((person) => [taken(person), taken(person)]);

describe('slots of files', () => {
  it('are two of a person, and eight in all', () => {
    const { take, taken, slots } = opened();
    const [first] = full(taken);
    expect([take('a'), take('e')]).toEqual(['own', 'all']);
    slots.leave(first ?? fail());
    expect(take('e')).toBeInstanceOf(UploadSlot);
  });

  it('of which one is sent slowly goes to whoever sends none', () => {
    const { take, taken, gaveWay, pass } = opened();
    full(taken).forEach((slot, at) => slot.came(at === 4 ? MEBIBYTE : 2 * MEBIBYTE));
    pass(10_001);
    expect(take('e')).toBeInstanceOf(UploadSlot);
    expect(gaveWay).toEqual(['c']);
    expect(take('e')).toBe('all');
  });

  it('stay with what has just begun, is sent fast, or is whole', () => {
    const { take, taken, gaveWay, pass } = opened();
    const slots = full(taken);
    pass(9_999);
    expect(take('e')).toBe('all');
    slots.forEach((slot, at) => (at % 2 === 0 ? slot.came(3 * MEBIBYTE) : slot.whole()));
    pass(1);
    expect([take('e'), gaveWay]).toEqual(['all', []]);
  });
});

function fail(): never {
  throw new Error('there is no such slot');
}
