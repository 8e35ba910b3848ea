/** One planted violation per rule that this project adds to its lint presets: where, and what. */
const lines = (count, line) => Array.from({ length: count }, (_, at) => line(at)).join('\n');

export const lintProbes = {
  complexity: { code: `export const f = (n: number) => ${lines(11, (at) => `n === ${at} ? ${at} :`)} 0;` },
  'max-depth': {
    code: 'export function f(n: number) { if (n > 1) { if (n > 2) { if (n > 3) { if (n > 4) { f(n - 1); } } } } }',
  },
  'max-lines': { code: lines(251, (at) => `export const line${at} = ${at};`) },
  'max-params': {
    code: 'export const f = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e;',
  },
  'id-match': { code: 'export const đơnVị = 1;' },
  eqeqeq: { code: 'export const f = (a: unknown, b: unknown) => a == b;' },
  'no-warning-comments': { code: '// TODO later\nexport const f = 1;' },
  '@typescript-eslint/switch-exhaustiveness-check': {
    code: "export function f(x: 'a' | 'b') { switch (x) { case 'a': return 1; } return 2; }",
  },
  '@typescript-eslint/consistent-type-imports': {
    code: "import { PlantedType } from './planted-type.js';\nexport type Copy = PlantedType;",
  },
  '@typescript-eslint/no-explicit-any': { code: 'export const f = (x: any) => [x];' },
  '@typescript-eslint/no-floating-promises': { code: 'export function f() { Promise.resolve(1); }' },
  '@typescript-eslint/ban-ts-comment': { code: '// @ts-ignore\nexport const f: number = 1;' },
  'tinhgon/vietnamese-only-in-wording': { code: 'export const f = (n: number) => `${n} phương án`;' },
  'hand/no-grouping-spread': { code: 'export const f = (a: number, b: number) => ({ ...{ a, b } });' },
  'hand/no-tuple-parameters': { code: 'export const f = (...[a, b]: readonly [number, number]) => a + b;' },
  'hand/private-by-keyword': { code: 'export class F { #hidden = 1; shown = () => this.#hidden; }' },
  'hand/throws-by-tag': { code: '/** Reads it. Throws RangeError. */\nexport const f = () => 1;' },
  'hand/upper-constants': { code: 'export const pageSizes = [50, 2 * 50];' },
  'no-restricted-properties': { code: 'export const f = Math.random();', domain: true },
  'no-restricted-imports': { code: "import fs from 'node:fs';\nexport const f = fs;", domain: true },
  'no-restricted-syntax': { code: "export const f = () => import('./planted-type.js');", domain: true },
};

/** What a pure domain has no business with, one probe each. */
export const outsideWorld = [
  'Date',
  'performance',
  'process',
  'console',
  'crypto',
  'fetch',
  'Buffer',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
];
export const globalProbe = (name) => ({ code: `export const f = () => [${name}];`, domain: true });
export const silencedProbe = { code: '/* eslint-disable */\nexport const f = (x: any) => [x];' };
