import { checkSize } from './form-size.js';

it.each([
  [{ title: 'x', 'procedures[99].code': 'a', 'measures[99].reason': 'b' }],
  [{ 'measurements[0].scm.activities[800].name': 'a', 'measurements[1].scm.activities[100].name': 'b' }],
])('takes what a form of ours can hold', (fields) => {
  expect(() => checkSize(fields)).not.toThrow();
});

it.each([
  [{ 'procedures[99999999].code': 'a' }],
  [{ 'measurements[0].scm.activities[9999].name': 'a' }],
  [
    Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`measurements[${String(at)}].scm.activities[199].name`, 'a']),
    ),
  ],
])('takes nothing that counts further', (fields) => {
  expect(() => checkSize(fields)).toThrow('PAYLOAD_TOO_LARGE');
});
