import {
  dossierDecider,
  LONGEST_AREA,
  MEASURE_TYPES,
  ownerId,
  personDecider,
  procedureDecider,
  proposalDecider,
  qualifiedAreas,
  type Context,
  type PlanDocument,
  type PlanState,
} from '@app/domain';
import {
  calendarFixture,
  calendarStory,
  carrier,
  contextOf,
  contextUnder,
  gathering,
  gatheringWhere,
  hourlyRate,
  installation,
  itemOf,
  measure,
  parametersStory,
  person,
  planFixture,
  planState,
  post,
  procedureDetails,
  Story,
  unitStory,
} from '@app/testing';
import type { SpecLog } from './log.js';
import { imported } from './stories.js';

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

const CODES = [id(30), id(16), id()] as const;
const DEEP_AREA = qualifiedAreas(CODES);
const [PLAN, UNIT, CATALOGUE] = [id(), id(), id()];
const KEY = `NB-${random(57, [0x41, 0x5a])}`;
const UUID = '7d0c8a52-1f5e-5b0e-9f0a-3c2b1a0f9e8d';
const QUESTION = { question: 'Căn cứ?', answerBy: '2026-12-31' } as const;
const WHERE = { unit: UNIT, area: DEEP_AREA };
const ROLES = ['officer', 'head', 'reviewer'] as const;
const unit = { status: 'registered', ended: null, name: 'Phòng', area: DEEP_AREA, roles: ROLES } as const;

const holder = (role: 'officer' | 'head' | 'reviewer' | 'administrator') =>
  person(`${role}-1`, post(UNIT, role, WHERE));

/** A plan of the deepest area whose only unit does everything. */
function documentOf(): PlanDocument {
  const duty = (name: 'draft' | 'approve' | 'assess', role: 'officer' | 'head' | 'reviewer') => {
    return { duty: name, role, unit: UNIT };
  };
  const review = { actors: [duty('draft', 'officer'), duty('approve', 'head')] };
  const stage = () => ({ id: id(), name: random(500, RARE_HAN) });
  const [province, district, ward] = CODES;
  const path = planFixture([
    { kind: 'review', ...stage(), ...review },
    { ...gathering('consolidation'), ...stage(), actors: [duty('assess', 'reviewer')] },
    { kind: 'consolidation', ...stage(), actors: [duty('assess', 'reviewer')] },
  ]);
  return {
    ...path,
    id: PLAN,
    areas: [
      { code: province, name: 'Tỉnh', level: 'province', parent: null },
      { code: district, name: 'Huyện', level: 'district', parent: province },
      { code: ward, name: 'Xã', level: 'ward', parent: district },
    ],
    issuer: { name: 'UBND xã', area: ward, signedAs: null },
    catalogues: [{ code: CATALOGUE, name: 'Danh mục', path: 'main', deadlines: [] }],
    units: [{ id: UNIT, name: 'Phòng', area: ward, roles: ROLES, outside: false }],
    items: [itemOf({ catalogue: CATALOGUE, lead: [UNIT] })],
    tasks: [],
  };
}

function proposals(plan: PlanState) {
  const story = () =>
    new Story(proposalDecider, (actor, when, state) =>
      contextUnder(plan, actor, { dossier: gatheringWhere(state), ...when }),
    );
  const content = {
    title: 'Cắt giảm',
    group: null,
    benefit: { text: 'Bớt đi lại', reason: 'Chưa có số liệu' },
    procedures: [
      { id: null, code: KEY, name: 'Thủ tục' },
      { id: null, code: null, name: random(500, HANGUL) },
    ],
    measures: MEASURE_TYPES.map((type) => measure({ type })),
  };
  const draft = { type: 'DraftProposal', item: 'I.1', catalogue: null, unit: UNIT, year: null, content } as const;
  const begun = () => story().does(holder('officer'), draft);
  const assessed = () =>
    begun()
      .does(holder('head'), { type: 'ApproveEdition', edition: 1 })
      .does(holder('officer'), { type: 'SubmitProposal' })
      .does(holder('reviewer'), { type: 'StartAssessment' });
  const asked = assessed().does(holder('reviewer'), { type: 'RequestOpinion', from: 'Sở Tư pháp', ...QUESTION });
  const joined = assessed()
    .does(holder('reviewer'), { type: 'AcceptProposal', edition: 1 })
    .does(holder('reviewer'), { type: 'RequestInclusion', dossier: UUID, edition: 1 })
    .does(carrier, { type: 'ConfirmInclusion', dossier: UUID });
  return { drafted: begun(), asked, joined };
}

/** Facts with the longest texts that the API accepts, wherever an index uses them. */
export async function tellLongest(log: SpecLog): Promise<void> {
  if (DEEP_AREA.at(-1)?.length !== LONGEST_AREA) throw new RangeError('the area is not the longest');
  const area = DEEP_AREA;
  const document = documentOf();
  const plan = planState(document);
  await log.goOn('plan', PLAN, imported(document));
  await log.goOn(
    'unit',
    UNIT,
    unitStory().does(installation, { type: 'RegisterUnit', name: 'Phòng', area, roles: ROLES }),
  );
  const appoint = { type: 'AppointPerson', unit: UNIT, role: 'head', title: 'Trưởng phòng' } as const;
  const posts = new Story(personDecider, (actor, when) => ({
    ...contextOf(actor, when),
    person: UUID,
    confirming: true,
    unit,
  }))
    .does(installation, { type: 'RegisterPerson', area })
    .does(holder('administrator'), { ...appoint, from: '2026-03-02', to: null });
  await log.goOn('person', UUID, posts);
  const parameter = { type: 'RecordParameter', area, id: 'rate', parameter: hourlyRate() } as const;
  await log.goOn('parameters', ownerId(area), parametersStory().does(installation, parameter));
  const calendar = { type: 'ChangeCalendar', area, calendar: calendarFixture() } as const;
  await log.goOn('calendar', ownerId(area), calendarStory().does(installation, calendar));
  const source = { title: 'Báo cáo', number: null, date: null };
  const old = { time: '1 ngày làm việc', cost: null, costMethod: null, source };
  const details = procedureDetails({ field: random(500, HAN) });
  const file = { file: random(200, HAN), digest: random(64, HAN), sheet: random(200, HAN), row: 40_000 };
  const known = new Story(procedureDecider, (actor, when): Context & { unit: typeof unit } => ({
    ...contextOf(actor, when),
    unit,
  }))
    .does(installation, { type: 'RegisterProcedure', area, code: KEY, details, source: file })
    .does(holder('administrator'), { type: 'RecordBaseline', agency: UNIT, ...old });
  await log.goOn('procedure', `${KEY}:${ownerId(area)}`, known);
  const { drafted, asked, joined } = proposals(plan);
  await log.goOn('proposal', UUID, drafted);
  await log.goOn('proposal', UUID.replace('7', '8'), joined);
  await log.goOn('proposal', UUID.replace('7', '9'), asked);
  const open = { type: 'OpenDossier', path: 'main', unit: UNIT, title: 'Hồ sơ' } as const;
  const dossier = () =>
    new Story(dossierDecider, (actor, when) => contextUnder(plan, actor, when)).does(holder('reviewer'), open);
  await log.goOn('dossier', UUID, dossier());
  const claimed = joined.facts.find((fact) => fact.type === 'InclusionRequested');
  if (!claimed) throw new Error('the proposal has claimed no dossier');
  const consolidated = dossier()
    .does(carrier, { type: 'AnswerClaim', proposal: UUID, claim: claimed.data })
    .does(holder('reviewer'), { type: 'CloseDossier', proposals: [{ proposal: UUID, edition: 1 }], letter: null })
    .does(holder('reviewer'), { type: 'ReceiveDossier' })
    .does(holder('reviewer'), { type: 'RequestExplanation', ...QUESTION });
  await log.goOn('dossier', UUID.replace('7', '8'), consolidated);
  const refused = { person: UUID, on: `procedure-${KEY}:${ownerId(area)}`, action: 'RegisterProcedure' } as const;
  const data = { ...refused, rule: 'OTHER_AREA', reach: area, count: 1 } as const;
  await log.tell('refusals', '2026-03-02', [{ type: 'ActRefused', data, by: { process: 'policy' }, on: '2026-03-02' }]);
}
