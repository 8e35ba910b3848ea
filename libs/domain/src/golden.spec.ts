import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '@app/event-store';
import {
  everyCalendarFact,
  everyDossierFact,
  everyParametersFact,
  everyProcedureFact,
  everyProposalFact,
  everyReferenceFact,
} from '@app/testing';
import { calendarCodec, calendarDecider } from './calendar/area-calendar.js';
import { dossierCodec, dossierDecider } from './dossier/decide.js';
import type { Codec } from './kernel/codec.js';
import { NO_NUMBERS, numberingCodec, withNext, type LastNumbers, type NumberingEvent } from './numbering/numbering.js';
import { paperCodec, type PaperEvent } from './paper/paper.js';
import { parametersCodec, parametersDecider } from './parameters/parameters.js';
import { personCodec, personDecider } from './person/person.js';
import { planDecider } from './plan/decide.js';
import { planCodec } from './plan/events.js';
import { procedureCodec, procedureDecider } from './procedure/procedure.js';
import { proposalCodec, proposalDecider } from './proposal/decide.js';
import { refusalCodec, type RefusalEvent } from './refusal/refusal.js';
import { unitCodec, unitDecider } from './unit/unit.js';

interface Golden {
  readonly name: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface StoredFact {
  readonly type: string;
  readonly data: unknown;
}

/** How facts are read and folded, and samples decided by today's code. */
function aggregate<Type extends string, State>(
  codec: Codec<Type>,
  subject: { readonly initial: State; readonly evolve: (state: State, event: never) => State },
  today: readonly StoredFact[],
) {
  const fold = (facts: readonly object[]): unknown =>
    facts.reduce<State>((state, fact) => subject.evolve(state, fact as never), subject.initial);
  const newest = codec.types.map((type) => [type, codec.storedName(type)] as const);
  return { newest, read: codec.read, fold, today };
}

const counting = { initial: NO_NUMBERS, evolve: (_: LastNumbers, event: NumberingEvent) => event.data.last };
const given = { type: 'NumberGiven', data: { series: 'PA', last: withNext(NO_NUMBERS, 'PA') } };
const holding = { initial: null, evolve: (_: PaperEvent['data'] | null, event: PaperEvent) => event.data };
const held = {
  type: 'PaperHeld',
  data: { issuer: 'ward', year: '2026', number: '1/TTR-UBND', dossier: 'd', revision: 3 },
};
const refusing = { initial: null, evolve: (_: RefusalEvent['data'] | null, event: RefusalEvent) => event.data };
const refused = {
  type: 'ActRefused',
  data: { person: 'p', on: 'proposal-a', action: 'DraftProposal', rule: 'NO_ROLE', reach: ['19'], count: 1 },
};
const reference = everyReferenceFact();
const aggregates = {
  proposal: aggregate(proposalCodec, proposalDecider, everyProposalFact()),
  dossier: aggregate(dossierCodec, dossierDecider, everyDossierFact()),
  plan: aggregate(planCodec, planDecider, reference.plan),
  procedure: aggregate(procedureCodec, procedureDecider, everyProcedureFact()),
  calendar: aggregate(calendarCodec, calendarDecider, everyCalendarFact()),
  parameters: aggregate(parametersCodec, parametersDecider, everyParametersFact()),
  unit: aggregate(unitCodec, unitDecider, reference.unit),
  person: aggregate(personCodec, personDecider, reference.person),
  numbering: aggregate(numberingCodec, counting, [given]),
  paper: aggregate(paperCodec, holding, [held]),
  refusal: aggregate(refusalCodec, refusing, [refused]),
};

const folderOf = (aggregate: string) => join(__dirname, aggregate, 'golden');
const fileOf = (name: string) => `${name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.json`;
const textOf = (folder: string, file: string) => readFileSync(join(folderOf(folder), file), 'utf8');
const goldenIn = (folder: string, file: string) => JSON.parse(textOf(folder, file)) as Golden;
const goldenOf = (folder: string, name: string) => goldenIn(folder, fileOf(name));
const examplesIn = (folder: string) =>
  readdirSync(folderOf(folder))
    .filter((file) => file !== 'index.json')
    .sort();
/** `baseline-recorded.v3.given.json` is one more example beside `baseline-recorded.v3.json`. */
const firstOf = (file: string) => file.replace(/(?<=\.v\d+)\.[a-z]+(?=\.json$)/, '');
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Each version of each type. */
function everyVersion(newest: string): readonly string[] {
  const [stem = '', version = ''] = newest.split('.v');
  return Array.from({ length: Number(version) }, (_, at) => `${stem}.v${String(at + 1)}`);
}

/** Compares structure; an empty or null side equals anything. */
function differences(a: unknown, b: unknown, at: string): readonly string[] {
  if (a === null || b === null) return [];
  if (Array.isArray(a) && Array.isArray(b)) return a.length && b.length ? differences(a[0], b[0], `${at}[0]`) : [];
  if (typeof a !== 'object' || typeof b !== 'object') return typeof a === typeof b ? [] : [at];
  const [left, right] = [a, b] as [Record<string, unknown>, Record<string, unknown>];
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return keys.flatMap((key) =>
    key in left && key in right ? differences(left[key], right[key], `${at}.${key}`) : [`${at}.${key}`],
  );
}

describe.each(Object.entries(aggregates))('golden facts of %s', (folder, { newest, read, fold, today }) => {
  const names = newest.flatMap(([, name]) => everyVersion(name));
  const examples = examplesIn(folder);
  const factOf = (file: string) => {
    const stored = goldenIn(folder, file);
    return { ...read(stored.name, stored.data), by: { process: 'carrier' }, on: '2026-04-01' };
  };

  it('exist for every stored name, and for no other', () =>
    expect([...new Set(examples.map(firstOf))].sort()).toEqual(names.map(fileOf).sort()));

  it('are never edited: their canonical bytes are those of the index', () => {
    const digests = examples.map((file) => [file, digest(canonicalJson(goldenIn(folder, file)))]);
    expect(Object.fromEntries(digests)).toEqual(JSON.parse(textOf(folder, 'index.json')));
  });

  it.each(examples)(
    '%s is read and folded, alone and after the first fact, and leaves no hole in the state',
    (file) => {
      expect(fileOf(goldenIn(folder, file).name)).toBe(firstOf(file));
      for (const facts of [[factOf(file)], [factOf(fileOf(names[0]!)), factOf(file)]]) {
        const state = fold(facts);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }
    },
  );

  const withLimit = newest.filter(([, name]) => textOf(folder, fileOf(name)).includes('"raw"'));
  it('have examples of every reading of a limit that a fact can hold', () => {
    for (const [, name] of withLimit) {
      const own = examples.filter((file) => firstOf(file) === fileOf(name)).map((file) => textOf(folder, file));
      const held = ['"marks"', '"by": "confirmed"', '"by": "given"'].map((part) =>
        own.some((text) => text.includes(part)),
      );
      expect([name, ...held]).toEqual([name, true, true, true]);
    }
  });

  it.each(newest)('%s has the shape of its newest version when it is decided today', (type: string, name: string) => {
    const decided = today.find((fact) => fact.type === type);
    expect(decided).toBeDefined();
    expect(differences(goldenOf(folder, name).data, decided?.data, type)).toEqual([]);
  });
});

it('a limit keeps its marks and who gave its reading when it is read and folded', () => {
  const told = (folder: 'procedure' | 'proposal', ...files: readonly string[]) => {
    const { read, fold } = aggregates[folder];
    const facts = files.map((file) => {
      const { name, data } = goldenIn(folder, file);
      return { ...read(name, data), by: { process: 'carrier' }, on: '2026-04-01' };
    });
    return fold(facts);
  };
  const registered = 'procedure-registered.v2.json';
  const [marked, given] = ['marked', 'given'].map((one) => `baseline-recorded.v3.${one}.json`) as [string, string];
  const limit = (time: object) => ({ baselines: [{ time }] });
  expect(told('procedure', registered, marked)).toMatchObject(limit({ raw: 'trong ngày', marks: ['at-once'] }));
  expect(told('procedure', registered, given)).toMatchObject(limit({ raw: 'Theo lịch hẹn', by: 'given' }));
  const corrected = 'baseline-corrected.v1.confirmed.json';
  expect(told('procedure', registered, given, corrected)).toMatchObject(limit({ marks: ['half'], by: 'confirmed' }));
  const time = { before: { marks: ['clock-hours'], by: 'confirmed' }, after: { by: 'given' } };
  expect(told('proposal', 'proposal-drafted.v4.read.json')).toMatchObject({ measurements: [{ time }] });
});
