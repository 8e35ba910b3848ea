import { OUTCOMES, type ProcedureEvent, type ProposalEvent } from '@app/domain';
import fc from 'fast-check';
import {
  accepted,
  baseline,
  decided,
  ended,
  gone,
  measured,
  proposed,
  registered,
  revised,
  toApproval,
  toCenter,
} from './saving-facts.js';
import type { ProcedureEntry, Figures, Proposed } from './saving-facts.js';

/** The facts of one stream, in their order. */
export type Story =
  | { readonly aggregate: 'proposal'; readonly id: string; readonly facts: readonly ProposalEvent[] }
  | { readonly aggregate: 'procedure'; readonly id: string; readonly facts: readonly ProcedureEvent[] };

export const OWNERS = [
  ['19', '19/19.gia-sang'],
  ['19', '19/19.phan-dinh-phung'],
] as const;
export const PLANS = ['gia-sang-2026', 'thai-nguyen-2026'] as const;
const CODES = ['1.001193', '1.000656', 'NB-TN-001', '2.000815'] as const;
const OTHERS = [null, 'không rõ', '1.000656.000.00.00.H55'] as const;

const entry = fc.record({
  code: fc.constantFrom<(string | null)[]>(...CODES, ...OTHERS),
  name: fc.constantFrom('Đăng ký khai sinh', 'Dang ky  khai sinh', 'Cấp bản sao'),
});
const pair = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }));
const money = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
const texts = ([before, after]: readonly [bigint | number, bigint | number]) =>
  [String(before), String(after)] as const;
const half = (value: number) => (value % 2 === 0 ? String(value / 2) : `${String((value - 1) / 2)}.5`);

const figures: fc.Arbitrary<Figures> = fc
  .record({
    time: fc.option(fc.tuple(pair, fc.constantFrom('hour', 'working-day', 'day', 'month')), { nil: null }),
    scm: fc.option(money, { nil: null }),
    processing: fc.option(money, { nil: null }),
  })
  .map(({ time, scm, processing }) => ({
    ...(time && { time: [half(time[0][0]), half(time[0][1]), time[1]] as const }),
    costs: { ...(scm && { SCM_TT02: texts(scm) }), ...(processing && { PROCESSING_TIME: texts(processing) }) },
  }));

const ways: readonly (readonly ProposalEvent[])[] = [
  [],
  [toCenter],
  [toCenter, accepted],
  [toCenter, accepted, toApproval],
  [toCenter, accepted, ended],
  ...OUTCOMES.map((outcome) => [toCenter, accepted, toApproval, decided(outcome)]),
  [gone],
];

const content = fc.record({
  plan: fc.constantFrom(...PLANS),
  unit: fc.constantFrom('phong-a', 'phong-b', 'gia-sang.ubnd'),
  area: fc.constantFrom(...OWNERS),
  catalogue: fc.constantFrom(null, 'business', 'internal'),
  entries: fc.array(entry, { maxLength: 2 }),
  group: fc.constantFrom(null, 'Nhóm thủ tục hộ tịch'),
  measures: fc.uniqueArray(
    fc.constantFrom('cut-time', 'cut-dossier-items', 'abolish-business-condition', 'simplify-business-condition'),
    { maxLength: 2 },
  ),
  inWords: fc.boolean(),
});

const proposal = fc
  .record({ first: content, second: fc.option(content), figures, way: fc.constantFrom(...ways) })
  .map(({ first, second, figures: one, way }) => (at: number): Story => {
    const number = `PA-${String(at)}`;
    const begun = asProposed(first, number);
    const ids = second ? idsOf(second.entries) : idsOf(first.entries);
    const shown = Object.fromEntries((ids.length > 0 ? ids.map(({ id }) => id) : ['group']).map((id) => [id, one]));
    const later = second ? [revised({ ...asProposed(second, number), plan: begun.plan ?? '' })] : [];
    return {
      aggregate: 'proposal',
      id: `pa-${String(at)}`,
      facts: [proposed(begun), ...later, measured(shown), ...way],
    };
  });

type Said = typeof content extends fc.Arbitrary<infer One> ? One : never;

function idsOf(entries: readonly Omit<ProcedureEntry, 'id'>[]): readonly ProcedureEntry[] {
  return entries.map((one, at) => ({ id: `p${String(at + 1)}`, ...one }));
}

function asProposed({ entries, ...rest }: Said, number: string): Proposed {
  return { ...rest, number, procedures: idsOf(entries) };
}

const old = fc.record({
  agency: fc.constantFrom('gia-sang.ubnd', 'phong-b'),
  area: fc.constantFrom(...OWNERS),
  time: fc.option(fc.tuple(fc.constantFrom('10', '7.5', '3'), fc.constantFrom('working-day', 'day', 'hour'))),
  cost: fc.option(
    fc.tuple(fc.constantFrom('32000000', '5000000'), fc.constantFrom(null, 'SCM_TT02', 'PROCESSING_TIME')),
  ),
});

const procedure = fc.record({
  code: fc.constantFrom(...CODES),
  area: fc.constantFrom([], ['19'], OWNERS[0]),
  field: fc.constantFrom('Hộ tịch', 'Đất đai', ''),
  olds: fc.uniqueArray(old, { selector: ({ agency }) => agency, maxLength: 2 }),
});

/** Proposals and procedures of a small province, each with its story. */
export const season: fc.Arbitrary<readonly Story[]> = fc
  .record({
    proposals: fc.array(proposal, { minLength: 1, maxLength: 12 }),
    procedures: fc.uniqueArray(procedure, { selector: ({ code, area }) => `${code}${area.join()}`, maxLength: 5 }),
  })
  .map(({ proposals, procedures }) => [
    ...proposals.map((one, at) => one(at + 1)),
    ...procedures.map(({ code, area, field, olds }): Story => {
      return {
        aggregate: 'procedure',
        id: `${code}:${(area.at(-1) ?? '').replaceAll('/', '_')}`,
        facts: [registered(code, { area, field }), ...olds.map(baseline)],
      };
    }),
  ]);
