import {
  COMMANDS,
  DECLINE_REASONS,
  DOSSIER_PHASES,
  OUTCOMES,
  PROPOSAL_PHASES,
  QUERIES,
  REFUSAL_RULES,
  REJECTION_CODES,
  ROLES,
  STAGE_DUTIES,
} from '@app/domain';
import * as domain from '@app/domain';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

/** Words of grammar: they name nothing. */
const SMALL = 'a already at back does from has here in is items my no not of on only or other such to twice with'.split(
  ' ',
);

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];

const HEADING = 'English (the only one used in code)';

/** The cells of every row of the tables of words in use. */
function rows(): readonly (readonly string[])[] {
  const cells = (line: string) => line.split('|').map((cell) => cell.trim());
  return glossary
    .split(/\n(?=## )/)
    .map((section) =>
      section
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .map(cells),
    )
    .filter((table) => table[0]?.[2] === HEADING)
    .flatMap((table) => table.slice(2));
}

const terms = rows();
const known = new Set([...SMALL, ...terms.flatMap((cells) => wordsOf(cells[2] ?? ''))]);
const banned = terms.flatMap((cells) => [...(cells[5] ?? '').matchAll(/`([a-z]+)`/g)].map((found) => found[1] ?? ''));

interface Codec {
  readonly types: readonly string[];
  readonly storedName: (type: string) => string;
}

/** The codec of every aggregate. */
const codecs = Object.entries(domain).flatMap(([name, value]) =>
  name.endsWith('Codec') ? [value as unknown as Codec] : [],
);

const vocabulary = {
  'stage kinds': Object.keys(STAGE_DUTIES),
  duties: Object.values(STAGE_DUTIES).flat(),
  commands: Object.keys(COMMANDS),
  queries: Object.keys(QUERIES),
  events: codecs.flatMap(({ types }) => types),
  roles: ROLES,
  'phases of a proposal': PROPOSAL_PHASES,
  'phases of a dossier': DOSSIER_PHASES,
  outcomes: OUTCOMES,
  'rejection codes': REJECTION_CODES,
  'refusal rules': REFUSAL_RULES,
  'reasons to decline': DECLINE_REASONS,
} as const satisfies Record<string, readonly string[]>;

/** `ProposalReturned`, `STALE_EDITION` and `in-dossier` as words. */
function wordsIn(name: string): readonly string[] {
  return wordsOf(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'));
}

describe('the glossary', () => {
  it.each(Object.entries(vocabulary))('holds every word of the %s', (_, names) => {
    const missing = names.flatMap((name) =>
      wordsIn(name)
        .filter((word) => !known.has(word))
        .map((word) => `${word} (${name})`),
    );
    expect(missing.join('\n')).toBe('');
    expect(names.length).toBeGreaterThan(3);
  });

  it('keeps banned words out of all of them', () => {
    const used = Object.values(vocabulary)
      .flat()
      .flatMap((name: string) => wordsIn(name).map((word) => ({ name, word })));
    expect(banned.length).toBeGreaterThan(30);
    expect(used.filter(({ word }) => banned.includes(word)).map(({ name }) => name)).toEqual([]);
  });

  it('says no word twice, and none that it bans', () => {
    const words = terms.flatMap((cells) => (cells[2] ?? '').split(',').map((term) => term.trim()));
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    expect(words.filter((word) => banned.includes(word))).toEqual([]);
  });

  it('reads the events of every codec that there is', () => {
    expect(codecs).toHaveLength(10);
    for (const { types, storedName } of codecs) {
      for (const type of types) expect(storedName(type)).toMatch(new RegExp(`^${type}\\.v[1-9]\\d*$`));
    }
  });
});
