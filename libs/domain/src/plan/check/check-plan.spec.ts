import type { PlanDocument } from '../document.js';
import { checkPlan, PLAN_RULES } from './index.js';
import { NEWER_CASES } from './newer-cases.fixture.js';
import { chain, figureOf, first, setDeadline, stageOf, type OpenPlan, type PlanCase } from './open-plan.fixture.js';
import { by, soundPlan } from './sound-plan.fixture.js';

const cases: readonly PlanCase[] = [
  ['bad-id', '/id', (plan) => (plan.id = 'Gia Sàng')],
  ['bad-id', '/items/0/id', (plan) => (first(plan.items).id = 'A_1')],
  ['bad-version', '/paths/0/version', (plan) => (first(plan.paths).version = 0)],
  ['duplicate-id', '/items/1/id', (plan) => plan.items.push(structuredClone(first(plan.items)))],
  ['duplicate-id', '/paths/1/id', (plan) => plan.paths.push(structuredClone(first(plan.paths)))],
  ['duplicate-id', '/unitSets/0/id', (plan) => (first(plan.unitSets).id = 'a.phong')],
  ['reserved-id', '/unitSets/0/id', (plan) => (first(plan.unitSets).id = 'lead')],
  ['unknown-area', '/issuer/area', (plan) => (plan.issuer.area = '99')],
  ['unknown-area', '/areas/1/parent', (plan) => Object.assign(plan.areas[1] ?? {}, { parent: '98' })],
  ['unknown-area', '/units/4/area', (plan) => Object.assign(plan.units[4] ?? {}, { area: '97' })],
  ['area-cycle', '/areas/0/parent', (plan) => (first(plan.areas).parent = '19.a')],
  ['area-too-deep', '/areas/5/parent', (plan) => plan.areas.push(...chain(['19.a', 'b', 'c', 'd']))],
  [
    'area-too-long',
    '/areas/5/code',
    (plan) => plan.areas.push(...chain([null, 'b'.repeat(41), 'c'.repeat(40), 'd'.repeat(46)])),
  ],
  ['unknown-unit', '/unitSets/0/members/1', (plan) => first(plan.unitSets).members.push('a.ai')],
  ['unknown-unit', '/items/0/coordinating/0', (plan) => first(plan.items).coordinating.push('a.ai')],
  ['unknown-unit', '/paths/0/stages/2/actors/0/unit', (plan) => (first(stageOf(plan, 2).actors).unit = 'a.ai')],
  ['unknown-path', '/items/0/path', (plan) => (first(plan.items).path = 'q')],
  ['unknown-path', '/catalogues/0/path', (plan) => (first(plan.catalogues).path = 'q')],
  ['unknown-catalogue', '/items/0/catalogue', (plan) => (first(plan.items).catalogue = 'q')],
  ['unknown-catalogue', '/outsideItems/catalogues/1', (plan) => plan.outsideItems?.catalogues.push('q')],
  ['catalogue-without-path', '/outsideItems/catalogues/1', (plan) => plan.outsideItems?.catalogues.push('bare')],
  ['unknown-stage', '/items/0/deadlines/0/stage', (plan) => (first(first(plan.items).deadlines).stage = 'q')],
  ['unknown-stage', '/catalogues/0/deadlines/0/stage', (plan) => (first(first(plan.catalogues).deadlines).stage = 'q')],
  [
    'duplicate-deadline',
    '/items/0/deadlines/1/stage',
    (plan) => first(plan.items).deadlines.push({ stage: 'trinh', deadline: by }),
  ],
  ['no-stage', '/paths/0/stages', (plan) => (first(plan.paths).stages = [])],
  ['first-stage-not-review', '/paths/0/stages/0/kind', (plan) => first(plan.paths).stages.reverse()],
  ['gathers-twice', '/paths/0/stages/1/gathers', (plan) => (stageOf(plan, 0).gathers = true)],
  [
    'gathers-too-late',
    '/paths/0/stages/3/gathers',
    (plan) => {
      stageOf(plan, 1).gathers = false;
      stageOf(plan, 3).gathers = true;
    },
  ],
  ['duty-missing', '/paths/0/stages/3/actors', (plan) => stageOf(plan, 3).actors.pop()],
  [
    'duty-foreign',
    '/paths/0/stages/2/actors/1/duty',
    (plan) => stageOf(plan, 2).actors.push({ duty: 'assess', role: 'leader', unit: 'a.ubnd' }),
  ],
  [
    'duplicate-actor',
    '/paths/0/stages/2/actors/1',
    (plan) => stageOf(plan, 2).actors.push({ duty: 'sign', role: 'leader', unit: 'a.ubnd' }),
  ],
  [
    'set-cannot-act',
    '/paths/0/stages/2/actors/0/unit',
    (plan) => {
      first(plan.unitSets).members = ['buu-dien'];
      first(stageOf(plan, 2).actors).unit = 'a.cac-phong';
    },
  ],
  [
    'outside-unit-acts',
    '/paths/0/stages/2/actors/0/unit',
    (plan) => (first(stageOf(plan, 2).actors).unit = 'buu-dien'),
  ],
  ['unit-elsewhere', '/paths/0/stages/2/actors/0/unit', (plan) => (first(stageOf(plan, 2).actors).unit = 'x.so')],
  [
    'role-too-light',
    '/paths/0/stages/0/actors/1/role',
    (plan) => (first(stageOf(plan, 0).actors.slice(1)).role = 'officer'),
  ],
  [
    'role-too-light',
    '/paths/0/stages/3/actors/1/role',
    (plan) => (first(stageOf(plan, 3).actors.slice(1)).role = 'reviewer'),
  ],
  ['role-not-at-unit', '/paths/0/stages/2/actors/0/role', (plan) => (first(stageOf(plan, 2).actors).role = 'head')],
  ['lead-without-role', '/items/0/lead/2', (plan) => first(plan.items).lead.push('a.ubnd')],
  ['unit-elsewhere', '/items/0/lead/2', (plan) => first(plan.items).lead.push('x.so')],
  ['no-lead-unit', '/items/0/lead', (plan) => (first(plan.items).lead = ['buu-dien'])],
  ['no-drafter', '/outsideItems/catalogues/0', (plan) => first(plan.units).roles.pop()],
  [
    'no-way-in',
    '/items',
    (plan) => {
      plan.outsideItems = null;
      plan.items = [];
    },
  ],
  ['no-such-date', '/date', (plan) => (plan.date = { year: 2026, month: 2, day: 29, text: '29/02/2026' })],
  ['no-such-date', '/date', (plan) => (plan.date = { year: 2026, month: null, day: 2, text: 'ngày 2 năm 2026' })],
  ['no-such-date', '/legalBasis/0/date', (plan) => (first(plan.legalBasis).date = '2025-02-30')],
  ['no-such-date', '/items/0/window/to', (plan) => Object.assign(first(plan.items).window ?? {}, { to: '2026-09-31' })],
  [
    'no-such-date',
    '/items/0/deadline/form/month',
    (plan) => setDeadline(plan, { kind: 'month', year: null, month: 13 }),
  ],
  [
    'no-such-date',
    '/items/0/deadline/form/quarter',
    (plan) => setDeadline(plan, { kind: 'quarter', year: null, quarter: 5 }),
  ],
  ['no-such-date', '/items/0/deadline/form/day', (plan) => setDeadline(plan, { kind: 'monthly', day: 32 })],
  ['no-such-date', '/items/0/deadline/form', (plan) => setDeadline(plan, { kind: 'yearly-day', month: 2, day: 29 })],
  ['no-such-date', '/items/0/deadline/form/until', (plan) => setDeadline(plan, { kind: 'by-roadmap', until: 26 })],
  [
    'no-such-date',
    '/items/0/deadline/form/parts/0/year',
    (plan) => setDeadline(plan, { kind: 'any-of', parts: [{ kind: 'year', year: 1 }] }),
  ],
  [
    'no-such-date',
    '/items/0/deadline/form/classes/0/form/date',
    (plan) =>
      setDeadline(plan, { kind: 'split', classes: [{ of: 'TTHC', form: { kind: 'date', date: '2026-06-31' } }] }),
  ],
  ['empty-deadline', '/items/0/deadline/form/parts', (plan) => setDeadline(plan, { kind: 'any-of', parts: [] })],
  ['empty-deadline', '/items/0/deadline/form/classes', (plan) => setDeadline(plan, { kind: 'split', classes: [] })],
  ['window-reversed', '/items/0/window', (plan) => Object.assign(first(plan.items).window ?? {}, { to: '2026-02-01' })],
  ['not-a-percent', '/targets/0/measures/0/value', (plan) => (figureOf(plan, 0).value = '100.5')],
  ['not-a-percent', '/targets/0/measures/0/value', (plan) => (figureOf(plan, 0).value = '37,5')],
  ['not-a-percent', '/targets/0/measures/0/value', (plan) => (figureOf(plan, 0).value = '50.0')],
  ['not-a-percent', '/targets/0/measures/0/value', (plan) => (figureOf(plan, 0).value = '-1')],
  ['figure-incomplete', '/targets/0/measures/0/comparison', (plan) => (figureOf(plan, 0).value = null)],
  ['figure-incomplete', '/targets/0/measures/1/comparison', (plan) => (figureOf(plan, 1).comparison = null)],
  [
    'wrong-source',
    '/targets/0/measures/0/source',
    (plan) => (figureOf(plan, 0).source = { kind: 'other-system', system: 'Cổng' }),
  ],
  ['wrong-source', '/targets/0/measures/1/source', (plan) => (figureOf(plan, 1).indicator = 'satisfaction')],
  ['no-baseline-here', '/targets/0/measures/1/baseline', (plan) => (figureOf(plan, 1).baseline = 2024)],
  ['no-such-baseline', '/targets/0/measures/0/baseline', (plan) => (figureOf(plan, 0).baseline = 2023)],
  [
    'empty-scope',
    '/targets/0/measures/0/scope/codes',
    (plan) => (figureOf(plan, 0).scope = { kind: 'catalogues', codes: [] }),
  ],
  [
    'unknown-catalogue',
    '/targets/0/measures/0/scope/codes/0',
    (plan) => (figureOf(plan, 0).scope = { kind: 'catalogues', codes: ['q'] }),
  ],
  [
    'duplicate-id',
    '/targets/0/measures/0/scope/codes/1',
    (plan) => (figureOf(plan, 0).scope = { kind: 'catalogues', codes: ['bare', 'bare'] }),
  ],
  ['not-printable', '/paths/0/stages/1/name', (plan) => (stageOf(plan, 1).name = 'Tổng hợp\u0000')],
  ['not-printable', '/items/0/name', (plan) => (first(plan.items).name = 'Nhóm \ud800')],
  ['hidden-character', '/title', (plan) => (plan.title = 'Kế hoạch\u200b')],
  ['not-one-line', '/title', (plan) => (plan.title = 'Kế\nhoạch')],
  ['lost-letters', '/title', (plan) => (plan.title = 'K? ho?ch ??n gi?n h?a')],
  ['encoded-twice', '/title', (plan) => (plan.title = 'Káº¿ hoáº¡ch')],
  ['legacy-font', '/title', (plan) => (plan.title = 'KÕ ho¹ch ®¬n gi¶n hãa')],
  ['piled-marks', '/items/0/name', (plan) => (first(plan.items).name = `a${'\u0301'.repeat(11)}`)],
  ['not-nfc', '/items/0/name', (plan) => (first(plan.items).name = 'Nhóm'.normalize('NFD'))],
];

const all = [...cases, ...NEWER_CASES];

describe('checkPlan', () => {
  it('given a sound plan, when checked, then there is no fault', () => {
    expect(checkPlan(soundPlan)).toEqual([]);
  });

  it.each(all)(
    'given a plan that breaks %s at %s, when checked, then the fault is named there',
    (rule, path, spoil) => {
      const plan = structuredClone(soundPlan) as OpenPlan;
      spoil(plan);
      const faults = checkPlan(plan);
      expect(faults.map((fault) => [fault.rule, fault.path])).toContainEqual([rule, path]);
    },
  );

  it('given several faults, when checked, then every one is listed', () => {
    const plan = structuredClone(soundPlan) as OpenPlan;
    plan.id = 'X';
    first(plan.items).path = 'q';
    first(plan.legalBasis).date = '2025-13-01';
    expect(checkPlan(plan as PlanDocument).map((fault) => fault.rule)).toEqual([
      'bad-id',
      'unknown-path',
      'no-such-date',
    ]);
  });

  it.each<readonly [string, readonly string[], (plan: OpenPlan) => unknown]>([
    [
      'a second stage that gathers, too late as well',
      ['gathers-twice'],
      (plan) => ((first(plan.paths).stages.at(-1) ?? stageOf(plan, 0)).gathers = true),
    ],
    [
      'the only path in items, which is unknown',
      ['unknown-path'],
      (plan) => {
        plan.outsideItems = null;
        plan.items = plan.items.slice(0, 1).map((item) => ({ ...item, path: 'khong-co', deadlines: [] }));
      },
    ],
  ])('tells once of %s', (_, rules, spoil) => {
    const plan = structuredClone(soundPlan) as OpenPlan;
    spoil(plan);
    expect(checkPlan(plan).map(({ rule }) => rule)).toEqual(rules);
  });

  it('given the rules, then each one has a case', () => {
    // These depend on registered units, which the file alone does not show: decide.spec.ts.
    const asking = [
      'unit-ended',
      'unit-not-registered',
      'unit-of-other-area',
      'unit-of-other-name',
      'role-not-registered',
    ];
    expect(new Set([...all.map(([rule]) => rule), ...asking])).toEqual(new Set(PLAN_RULES));
  });

  it('given a newer version of a path without a stage, when a deadline names that stage, then it is unknown', () => {
    const plan = structuredClone(soundPlan) as OpenPlan;
    const [path] = plan.paths;
    if (path) plan.paths.push({ ...path, version: 2, stages: path.stages.slice(0, 2) });
    expect(checkPlan(plan as PlanDocument).map((fault) => fault.path)).toEqual(['/items/0/deadlines/0/stage']);
  });
});
