import type { CivilDate } from '@app/domain';
import { areaOfUnit, installation, personStory, unitStory } from '@app/testing';
import type { SpecLog } from '../../../libs/read-side/spec-support/log.js';
import { registered } from '../../../libs/read-side/spec-support/saving-stories.js';
import { imported, PROVINCE, type planOf } from '../../../libs/read-side/spec-support/stories.js';
import { CODE_TOKEN, inWords, PROVINCE_TOKEN, WARD_TOKEN } from './ward-words.js';

/** In the registry of the province. */
export const PROCEDURES = 300;

type Plan = ReturnType<typeof planOf>;

/** On one day: the plan, its units with a holder of each post, the procedures; a third of these have a baseline. */
export async function tellDirectory(log: SpecLog, { document }: Plan, on: CivilDate): Promise<void> {
  const at = `${on}T03:00:00.000Z`;
  await log.goOn('plan', `${WARD_TOKEN}-2026`, inWords(imported(document, on)), at);
  for (const { id: unit, roles } of document.units) {
    const told = { type: 'RegisterUnit', name: unit, roles, area: areaOfUnit(unit) } as const;
    await log.goOn('unit', inWords(unit), inWords(unitStory().does(installation, told, { on })), at);
    for (const role of roles) {
      const post = { unit, role, title: role, from: '2020-01-01', to: null } as const;
      const holder = personStory()
        .does(installation, { type: 'RegisterPerson', area: areaOfUnit(unit) }, { on })
        .does(installation, { type: 'AppointPerson', ...post }, { on, unit });
      await log.goOn('person', inWords(`${role}-${unit}`), inWords(holder), at);
    }
  }
  for (let nth = 0; nth < PROCEDURES; nth += 1) {
    const old = { time: '10 ngày làm việc', cost: ['32000000', 'SCM_TT02'] } as const;
    const place = { area: [PROVINCE], field: `Lĩnh vực ${String(nth % 20)}` };
    const story = registered(codeOf(nth), place, ...(nth % 3 === 0 ? [old] : []));
    await log.goOn('procedure', `${codeOf(nth)}-${PROVINCE_TOKEN}`, inWords(story), at);
  }
}

export const codeOf = (nth: number) => `${CODE_TOKEN}${String(nth).padStart(4, '0')}`;
