import { v5 } from 'uuid';
import { commandIdOf, derivedId, eventIdOf } from './ids.js';

const NAMESPACE = '6c1f3a52-5d0e-5d43-9a3b-0f4f9a1f7b21';

it.each(Array.from({ length: 64 }, (_, at) => `tiếng Việt ${String(at)}`))('derives ids of version 5: %s', (name) => {
  expect(commandIdOf(name, 'key')).toBe(v5(`command\n${name}\nkey`, NAMESPACE));
  expect(derivedId(NAMESPACE, name)).toBe(v5(`derived\n${NAMESPACE}\n${name}`, NAMESPACE));
  expect(eventIdOf(NAMESPACE, name, 3)).toBe(v5(`event\n${NAMESPACE}\n${name}\n3`, NAMESPACE));
});

it.each(['\ud800', 'a\udc00b', '\udc00\ud800'])('derives none from half a character: %j', (name) => {
  expect(() => commandIdOf(name, 'key')).toThrow(RangeError);
  expect(() => commandIdOf('asker', name)).toThrow(RangeError);
  expect(() => derivedId(NAMESPACE, name)).toThrow(RangeError);
  expect(() => eventIdOf(NAMESPACE, name, 0)).toThrow(RangeError);
});

it('derives one from a whole character of two halves', () => {
  expect(derivedId(NAMESPACE, '\u{20000}')).toBe(v5(`derived\n${NAMESPACE}\n\u{20000}`, NAMESPACE));
});
