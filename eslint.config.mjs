import prettier from 'eslint-config-prettier';
import tseslint from 'typescript-eslint';
import {
  noGroupingSpread,
  noTupleParameters,
  privateByKeyword,
  throwsByTag,
  upperConstants,
} from './lint/one-hand.mjs';
import { vietnameseOnlyInWording } from './lint/vietnamese-only-in-wording.mjs';

const specs = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/*.e2e-spec.ts',
  'test/**/*.ts',
  'libs/testing/**/*.ts',
  'libs/event-store/src/contract/**/*.ts',
];
const outsideWorld = [
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

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', '.data/**', '**/*.mjs', '**/*.cjs', '**/*.js'] },
  { linterOptions: { noInlineConfig: true } },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    name: 'tinhgon/everywhere',
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-depth': ['error', 3],
      'max-lines': ['error', 250],
      'max-params': ['error', 4],
      'id-match': ['error', '^[\\x00-\\x7F]*$', { properties: true, classFields: true }],
      eqeqeq: 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  {
    name: 'noise/of the presets',
    files: ['**/*.{ts,tsx}'],
    rules: {
      // Nest takes plain options where it declares classes.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/prefer-reduce-type-parameter': 'off',
    },
  },
  {
    name: 'noise/decorated parameters',
    files: ['apps/**/*.{ts,tsx}', '**/*.module.ts'],
    rules: {
      'max-params': ['error', 5],
      // Nest reads the types of a constructor's parameters at run time, where a type-only import leaves nothing.
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  {
    name: 'tinhgon/domain',
    files: ['libs/domain/**/*.ts'],
    ignores: specs,
    rules: {
      'no-restricted-globals': [
        'error',
        ...outsideWorld.map((name) => ({
          name,
          message: 'The domain gets time, ids and everything of the outside as arguments.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'The domain gets chance as an argument: replay must give the same.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(?!\\.{1,2}/)', message: 'The domain imports nothing but itself.' }] },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ImportExpression', message: 'The domain imports nothing at run time.' },
      ],
    },
  },
  {
    name: 'tinhgon/wording',
    files: ['**/*.{ts,tsx}'],
    ignores: [
      ...specs,
      'libs/wording/**',
      '**/*.fixture.ts',
      'libs/*/spec-support/**',
      // Reads what others have written.
      'libs/domain/src/measurement/time/*-words.ts',
      'libs/domain/src/procedure/channels.ts',
      'libs/domain/src/procedure/fee/*-words.ts',
      'libs/domain/src/procedure/written-channel.ts',
      'libs/domain/src/text/garbled-text.ts',
      'libs/domain/src/text/legacy-fonts.ts',
      'libs/domain/src/text/vietnamese-syllable.ts',
      'libs/identity/src/passwords/known-words.ts',
      'libs/write-side/src/procedures/channel-columns.ts',
      'libs/write-side/src/procedures/columns.ts',
      'libs/write-side/src/procedures/level-words.ts',
      // What a page says stands in the page.
      'apps/server/src/pages/**',
      'libs/pages/**',
      'apps/web/**',
      // Tells a story.
      'apps/demo/src/**',
      // Describes the API as a whole.
      'apps/server/src/http/docs.ts',
      'apps/server/src/http/route-docs.ts',
      'apps/server/src/http/set-up-api.ts',
      'apps/server/src/procedures/import-docs.ts',
    ],
    plugins: { tinhgon: { rules: { 'vietnamese-only-in-wording': vietnameseOnlyInWording } } },
    rules: { 'tinhgon/vietnamese-only-in-wording': 'error' },
  },
  {
    name: 'tinhgon/one hand',
    files: ['**/*.{ts,tsx}'],
    plugins: {
      hand: {
        rules: {
          'no-grouping-spread': noGroupingSpread,
          'no-tuple-parameters': noTupleParameters,
          'private-by-keyword': privateByKeyword,
          'throws-by-tag': throwsByTag,
          'upper-constants': upperConstants,
        },
      },
    },
    rules: {
      'hand/no-grouping-spread': 'error',
      'hand/no-tuple-parameters': 'error',
      'hand/private-by-keyword': 'error',
      'hand/throws-by-tag': 'error',
      'hand/upper-constants': 'error',
    },
  },
  {
    name: 'noise/stories',
    files: [...specs, 'libs/*/spec-support/**', '**/*.fixture.ts'],
    // A fact, a command or a person of a story is an object with a name of its own.
    rules: { 'hand/upper-constants': ['error', { objects: false }] },
  },
  {
    name: 'noise/specs',
    files: specs,
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  prettier,
);
