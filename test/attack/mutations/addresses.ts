import type { Draft } from '../draft.js';
import type { Random } from '../../support/random.js';
import type { Mutation } from './mutation.js';

const PARTS = [
  '%00',
  '%2e%2e',
  '..',
  '.',
  '%252e',
  '%ff',
  '%c0%af',
  '%',
  '%zz',
  '%E1%BB',
  '%5c',
  '%2f',
  '%0d%0a',
  '~',
  '*',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  '-1',
  '0',
  '1e999',
  'toString',
  '$where',
  "'",
  '%27%20or%201=1',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-4FFF-BFFF-FFFFFFFFFFFF',
  '%E2%80%8B',
  '%F0%9F%87%BB',
  'a'.repeat(251),
  'a'.repeat(4_000),
  '%61'.repeat(200),
  'a'.repeat(15_000),
];

const QUERIES = [
  'limit=0',
  'limit=-1',
  'limit=101',
  'limit=1e3',
  'limit=1&limit=2',
  'limit[]=1',
  'limit[a]=1',
  'limit=',
  'limit=%00',
  'cursor=a',
  'cursor=%7B%7D',
  `cursor=${'a'.repeat(3_000)}`,
  'cursor=bnVsbA',
  'cursor=W10',
  'cursor=e30&cursor=e30',
  'after=0',
  'after=-1',
  'after=99999999999999999999999999999',
  'after=x',
  `after=${'9'.repeat(65)}`,
  'after=1-1',
  'q=%25',
  'q=_',
  'q=%5C',
  `q=${'%20'.repeat(300)}`,
  `q=${'a%20'.repeat(60)}`,
  'q=%00',
  'q=%ff',
  "q='",
  'q=a&q=b',
  '__proto__=1',
  'constructor[prototype][x]=1',
  '__proto__[x]=1',
  'khong-co=1',
  '&&&&',
  '=',
  '?',
  '%',
  'a=%zz',
  'status=open&status=open',
  'status=x',
  'unit=%00',
  'overdue=1',
  'own=TRUE',
  'by=constructor',
  'measures=a,b,,',
  'dryRun=x',
  'dryRun=true&dryRun=false',
  'sheet=%00',
  'measure=-1',
  'measure=1e9',
  'notComputed=time:__proto__',
  Array.from({ length: 2_000 }, (_, at) => `a${at}=1`).join('&'),
  `x=${'y'.repeat(12_000)}`,
];

function replacePart(draft: Draft, random: Random): void {
  const [path = '', query] = draft.target.split('?');
  const parts = path.split('/');
  parts[1 + random.below(Math.max(1, parts.length - 1))] = random.pick(PARTS);
  draft.target = query === undefined ? parts.join('/') : `${parts.join('/')}?${query}`;
}

/** Addresses, queries and methods that no document names. */
export const ADDRESS_MUTATIONS: readonly Mutation[] = [
  { name: 'another part of the path', weight: 6, apply: replacePart },
  {
    name: 'an odd query',
    weight: 6,
    apply: (draft, random) => {
      draft.target += `${draft.target.includes('?') ? '&' : '?'}${random.pick(QUERIES)}`;
    },
  },
  {
    name: 'another target',
    weight: 0.5,
    apply: (draft, random) => {
      const odd = [
        '*',
        '//evil.example/',
        'http://evil.example/api/v1/me',
        '/api/docs-yaml',
        '/api/docs',
        '/',
        '/..%2f',
        '/API/V1/ME',
      ];
      draft.target = random.pick([
        ...odd,
        `${draft.target}/`,
        draft.target.toUpperCase(),
        `/${draft.target}`,
        '\\',
        '/ a',
      ]);
    },
  },
  {
    name: 'another method',
    weight: 2,
    apply: (draft, random) => {
      const methods = [
        'GET',
        'POST',
        'PUT',
        'PATCH',
        'DELETE',
        'HEAD',
        'OPTIONS',
        'TRACE',
        'PROPFIND',
        'QUERY',
        'get',
        'X',
      ];
      draft.method = random.pick(methods);
    },
  },
];
