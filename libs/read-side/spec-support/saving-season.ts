import { procedureId, procedureKey, type ProcedureEvent, type ProposalEvent } from '@app/domain';
import { areaOfUnit, officerOf } from '@app/testing';
import fc from 'fast-check';
import {
  asFarAs,
  contentOf,
  inputsOf,
  proposed,
  registered,
  WAYS,
  type Entry,
  type Figures,
  type Way,
} from './saving-stories.js';
import { NEIGHBOUR, PROVINCE } from './stories.js';

/** The facts of one stream, in their order. */
export type Story =
  | { readonly aggregate: 'proposal'; readonly id: string; readonly facts: readonly ProposalEvent[] }
  | { readonly aggregate: 'procedure'; readonly id: string; readonly facts: readonly ProcedureEvent[] };

const CODES = ['1.001193', '1.000656', 'NB-TN-001', '2.000815'] as const;
const OTHERS = [null, '2.000815.h61', '1.000656.000.00.00.H55'] as const;

const entry: fc.Arbitrary<Entry> = fc.record({
  code: fc.constantFrom<(string | null)[]>(...CODES, ...OTHERS),
  name: fc.constantFrom('Đăng ký khai sinh', 'Dang ky  khai sinh', 'Cấp bản sao'),
});
const pair = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }));
const money = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 10n ** 15n }));
const half = (value: number) => (value % 2 === 0 ? String(value / 2) : `${String((value - 1) / 2)}.5`);

const figures: fc.Arbitrary<Figures> = fc
  .record({
    time: fc.option(fc.tuple(pair, fc.constantFrom('hour', 'working-day', 'day', 'month'))),
    scm: fc.option(money),
    dossiers: fc.option(fc.nat(500)),
  })
  .map(({ time, scm, dossiers }) => ({
    ...(time && { time: [half(time[0][0]), half(time[0][1]), time[1]] as const }),
    costs: {
      ...(scm && { SCM_TT02: [String(scm[0]), String(scm[1])] as const }),
      ...(time && dossiers !== null && { PROCESSING_TIME: String(dossiers) }),
    },
  }));

const content = fc.record({
  procedures: fc.uniqueArray(entry, { maxLength: 2, selector: procedureKey }),
  group: fc.constantFrom(null, 'Nhóm thủ tục hộ tịch'),
  measures: fc.uniqueArray(
    fc.constantFrom('cut-time', 'cut-dossier-items', 'abolish-business-condition', 'simplify-business-condition'),
    { maxLength: 2 },
  ),
  inWords: fc.boolean(),
});

const place = fc.record({
  plan: fc.constantFrom('plan-1', 'plan-2'),
  unit: fc.constantFrom('room-a', 'room-b', 'ward', 'room-x', 'ward-x'),
  catalogue: fc.constantFrom('business', 'internal', null),
  short: fc.boolean(),
});

const proposal = fc
  .record({
    place,
    first: content,
    second: fc.option(content),
    figures,
    way: fc.constantFrom(...(Object.keys(WAYS) as Way[])),
  })
  .map(({ first, second, ...rest }) => (at: number): Story => {
    const story = proposed({ ...rest.place, ...first, number: `PA-${String(at)}` });
    if (second) {
      const known = first.procedures.length;
      story.does(officerOf(rest.place.unit), { type: 'ReviseProposal', content: contentOf(second, known) });
    }
    const { procedures, group } = story.now.content;
    const ids = procedures.length > 0 ? procedures.map(({ id }) => id) : group ? ['group'] : [];
    story.measure(ids.map((id) => inputsOf(id, rest.figures)));
    return { aggregate: 'proposal', id: `pa-${String(at)}`, facts: asFarAs(story, rest.way).facts };
  });

const old = fc.record({
  agency: fc.constantFrom('ward', 'room-b', 'ward-x'),
  time: fc.option(fc.constantFrom('10 ngày làm việc', '7,5 giờ', '3 ngày')),
  cost: fc.option(
    fc.tuple(fc.constantFrom('32000000', '5000000'), fc.constantFrom('SCM_TT02' as const, 'PROCESSING_TIME' as const)),
  ),
});

const procedure = fc.record({
  code: fc.constantFrom(...CODES),
  area: fc.constantFrom([], [PROVINCE], [PROVINCE, NEIGHBOUR]),
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
      const within = olds.filter(({ agency }) => area.every((above, at) => areaOfUnit(agency)[at] === above));
      const sound = within.filter(({ time, cost }) => time !== null || cost !== null);
      const { facts, state } = registered(code, { area, field }, ...sound);
      if (state.status === 'none') throw new Error('it was registered');
      return { aggregate: 'procedure', id: procedureId(state.code, area), facts };
    }),
  ]);
