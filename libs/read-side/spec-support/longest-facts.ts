import { calendarFixture, hourlyRate } from '@app/testing';
import { LONGEST_AREA, MEASURE_TYPES, ownerId, qualifiedAreas, type StageEntry } from '@app/domain';
import { claimed, imported, opened, reviewStage } from './facts.js';
import type { SpecLog } from './log.js';
import { baseline, proposed, registered } from './saving-facts.js';

let state = 1;

/** Incompressible, and always the same. */
function random(count: number, [from, to]: readonly [number, number]): string {
  let text = '';
  for (let at = 0; at < count; at += 1) {
    state = (state * 48_271) % 2_147_483_647;
    text += String.fromCodePoint(from + (state % (to - from + 1)));
  }
  return text;
}

const id = (count = 80) => random(count, [0x61, 0x7a]);
/** Three bytes each, and four. */
const HAN = [0x4e00, 0x9fff] as const;
const RARE_HAN = [0x20000, 0x2a6df] as const;
/** Each decomposes into three letters of three bytes. */
const HANGUL = [0xac00, 0xd7a3] as const;

export const DEEP_AREA = qualifiedAreas([id(30), id(16), id()]);
const UNIT = id();
const STAGE: StageEntry = {
  ...reviewStage(null, UNIT),
  stage: id(),
  name: random(500, RARE_HAN),
  actors: [{ duty: 'draft', role: 'officer', unit: UNIT }],
};
const UUID = '7d0c8a52-1f5e-5b0e-9f0a-3c2b1a0f9e8d';
const ON = '2026-03-02';
const by = { process: 'installation' } as const;

/** Facts with the longest texts that the API accepts, wherever an index uses them. */
export async function tellLongest(log: SpecLog): Promise<void> {
  const [plan, key] = [id(), `NB-${random(57, [0x41, 0x5a])}`];
  await log.tell('plan', plan, [imported(plan, 'Kế hoạch', DEEP_AREA)]);
  await log.tell('unit', UNIT, [
    { type: 'UnitRegistered', data: { name: 'Phòng', area: DEEP_AREA, roles: [] }, by, on: ON },
  ]);
  const post = {
    id: 'p',
    unit: UNIT,
    area: DEEP_AREA,
    role: 'officer',
    title: 'Công chức',
    from: ON,
    to: null,
  } as const;
  const appointed = { type: 'PersonAppointed', data: { ...post, confirmation: 'awaited' }, by, on: ON } as const;
  await log.tell('person', UUID, [{ type: 'PersonRegistered', data: { area: DEEP_AREA }, by, on: ON }, appointed]);
  const parameter = { area: DEEP_AREA, id: 'rate', parameter: hourlyRate({}) };
  await log.tell('parameters', ownerId(DEEP_AREA), [{ type: 'ParameterRecorded', data: parameter, by, on: ON }]);
  const calendar = { area: DEEP_AREA, calendar: calendarFixture({}) };
  await log.tell('calendar', ownerId(DEEP_AREA), [{ type: 'CalendarChanged', data: calendar, by, on: ON }]);
  await log.tell('procedure', `${key}:${ownerId(DEEP_AREA)}`, [
    registered(key, { area: DEEP_AREA, field: random(500, HAN) }),
    baseline({ agency: UNIT, area: DEEP_AREA }),
  ]);
  const drafted = proposed({
    plan,
    unit: UNIT,
    area: DEEP_AREA,
    catalogue: id(),
    measures: MEASURE_TYPES,
    procedures: [
      { id: 'p1', code: key, name: 'Thủ tục' },
      { id: 'p2', code: null, name: random(500, HANGUL) },
    ],
  });
  await log.tell('proposal', UUID, [{ ...drafted, data: { ...drafted.data, at: STAGE } } as typeof drafted]);
  await log.tell('proposal', UUID.replace('7', '8'), [drafted, ...claimed(UUID, ON)]);
  const file = opened(null, ON);
  await log.tell('dossier', UUID, [
    { ...file, data: { ...file.data, plan, area: DEEP_AREA, at: STAGE } } as typeof file,
  ]);
  const refused = { person: UUID, on: `procedure-${key}:${ownerId(DEEP_AREA)}`, action: 'RegisterProcedure' } as const;
  const data = { ...refused, rule: 'OTHER_AREA', reach: DEEP_AREA, count: 1 } as const;
  await log.tell('refusals', ON, [{ type: 'ActRefused', data, by: { process: 'policy' }, on: ON }]);
  if (DEEP_AREA.at(-1)?.length !== LONGEST_AREA) throw new RangeError('the area is not the longest');
}
