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

const glossary = readFileSync(join(__dirname, '..', 'docs/glossary.md'), 'utf8');

const words = (text: string) => text.split(' ');

/** Plain English: these need no entry. */
const ORDINARY = [
  ...words('a already and at back does from has here in is no not of on only or other such to twice with'),
  ...words(
    'allow await bad before change differ empty end exist found full future given incomplete invalid join kept last',
  ),
  ...words('list missing open over own previous read ready repeat require stale start unknown wrong'),
];

interface Entry {
  readonly terms: readonly string[];
  readonly banned: readonly string[];
}

/** An entry is `- **term, term** · thuật ngữ: meaning. Not `word`, `word`.`; the last section is not in the code yet. */
const entries = glossary
  .split(/\n(?=## )/)
  .slice(0, -1)
  .flatMap((section) => [...section.matchAll(/^- \*\*(.+?)\*\* · .+$/gm)])
  .map(([line, terms = '']): Entry => {
    const not = / Not (`.+)\.$/.exec(line)?.[1] ?? '';
    return { terms: terms.split(', '), banned: [...not.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word) };
  });
const banned = new Set(entries.flatMap((entry) => entry.banned));
const known = new Set([...ORDINARY, ...entries.flatMap(({ terms }) => terms.flatMap(words))].flatMap(formsOf));

/** Regular endings alone: `revise` gives `revised`; `withdrawn` and `assessment` need an entry. */
function formsOf(word: string): readonly string[] {
  const stem = word.replace(/e$/, '');
  const doubled = `${word}${word.slice(-1)}`;
  const ends = ['ed', 'ing'].flatMap((end) => [`${stem}${end}`, `${doubled}${end}`]);
  return [word, `${word}s`, ...ends];
}

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
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
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
    expect(banned.size).toBeGreaterThan(30);
    expect(used.filter(({ word }) => banned.has(word)).map(({ name }) => name)).toEqual([]);
  });

  it('has no term twice, none that it bans and none that is ordinary', () => {
    const terms = entries.flatMap((entry) => entry.terms);
    expect(terms.length).toBeGreaterThan(100);
    expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
    expect(terms.filter((term) => banned.has(term) || ORDINARY.includes(term))).toEqual([]);
  });

  it('reads the events of every codec that there is', () => {
    expect(codecs).toHaveLength(11);
    for (const { types, storedName } of codecs) {
      for (const type of types) expect(storedName(type)).toMatch(new RegExp(`^${type}\\.v[1-9]\\d*$`));
    }
  });
});
