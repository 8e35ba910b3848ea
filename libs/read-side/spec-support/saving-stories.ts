import {
  Rejection,
  type CostMethod,
  type MeasurementInputs,
  type MeasureType,
  type MeasureOutcome,
  type Outcome,
  type PlanDocument,
  type TimeUnit,
} from '@app/domain';
import {
  administratorOf,
  approved,
  carrier,
  DossierStory,
  gathering,
  installation,
  itemOf,
  measure,
  pathFixture,
  planFixture,
  planState,
  procedureDetails,
  procedureStory,
  referred,
  rejected,
  type ProposalStory,
} from '@app/testing';
import { onDossierEvent } from '@app/write-side';
import { drafted, ofProvince, type Drafting } from './stories.js';

const ASSESSING = { actors: [{ duty: 'assess', role: 'reviewer', unit: 'office' }] } as const;
const ITEMS = { business: 'I.1', land: 'I.2', internal: 'I.3', none: 'I.4' } as const;
const LEADS = ['room-a', 'room-b', 'ward', 'room-x', 'ward-x'];

/** A plan of a province, under which units of both wards propose; `short` is a path that ends where it is consolidated. */
export function savingDocument(id: string, change: Partial<PlanDocument> = {}): PlanDocument {
  const short = pathFixture(['review', { kind: 'consolidation', ...ASSESSING }], { id: 'short' });
  const items = Object.entries(ITEMS).flatMap(([catalogue, item]) =>
    ['main', 'short'].map((path) =>
      itemOf({
        id: itemId(item, path === 'short'),
        catalogue: catalogue === 'none' ? null : catalogue,
        path,
        lead: LEADS,
      }),
    ),
  );
  const stages = ['review', { ...gathering('consolidation'), ...ASSESSING }, 'approval'] as const;
  const document = planFixture(stages, ofProvince(...LEADS));
  return {
    ...document,
    id,
    items,
    paths: [...document.paths, short],
    catalogues: ['business', 'internal', 'land'].map((code) => ({ code, name: code, path: 'main', deadlines: [] })),
    ...change,
  };
}

const PLANS = new Map<string, ReturnType<typeof planState>>();

function planOf(id: string) {
  const plan = PLANS.get(id) ?? planState(savingDocument(id));
  PLANS.set(id, plan);
  return plan;
}

const itemId = (item: string, short: boolean) => (short ? `${item}.N` : item);

export interface Entry {
  readonly code: string | null;
  readonly name: string;
}

export const BIRTH: Entry = { code: '1.001193', name: 'Đăng ký khai sinh' };

export interface Proposed extends Pick<Drafting, 'number' | 'unit' | 'group'> {
  readonly plan?: string;
  readonly catalogue?: 'business' | 'internal' | 'land' | null;
  readonly procedures?: readonly Entry[];
  readonly measures?: readonly MeasureType[];
  readonly inWords?: boolean;
  /** On the path that ends where proposals are consolidated. */
  readonly short?: boolean;
}

/** What an author sends; the first entries keep the ids that they have. */
export function contentOf({ procedures = [BIRTH], measures = ['cut-time'], ...more }: Proposed, kept = 0) {
  return {
    title: 'Cắt giảm thời hạn',
    group: more.group ?? null,
    procedures: procedures.map((entry, at) => ({ id: at < kept ? `p${String(at + 1)}` : null, ...entry })),
    measures: measures.map((type) => measure({ type })),
    benefit: more.inWords ? { text: 'Bớt đi lại', reason: 'Chưa có số liệu' } : null,
  };
}

export function proposed(what: Proposed = {}): ProposalStory {
  const { plan = 'plan-1', catalogue = 'business', short = false, number = 'PA-0001', unit = 'room-a' } = what;
  const item = itemId(ITEMS[catalogue ?? 'none'], short);
  return drafted({ plan: planOf(plan), number, unit, item, ...contentOf(what) });
}

type Pair = readonly [before: string, after: string];

/** Costs: by the circular both sums, by processing time the dossiers a year. */
export interface Figures {
  readonly time?: readonly [...Pair, TimeUnit] | undefined;
  readonly costs?: { readonly SCM_TT02?: Pair; readonly PROCESSING_TIME?: string };
}

export function inputsOf(procedure: string, { time, costs = {} }: Figures): MeasurementInputs {
  const { SCM_TT02: sums, PROCESSING_TIME: dossiersPerYear } = costs;
  const side = (yearlyAmount: string) => ({ yearlyAmount, source: 'Văn bản' });
  const valued = { method: 'PROCESSING_TIME', hourlyRate: 'tnbq-2024', hoursPerDay: 'hours-per-day' } as const;
  return {
    procedure,
    abolition: false,
    stated: null,
    time: time ? { before: { value: time[0], unit: time[2] }, after: { value: time[1], unit: time[2] } } : null,
    costs: [
      ...(sums ? [{ method: 'SCM_TT02', before: side(sums[0]), after: side(sums[1]) } as const] : []),
      ...(dossiersPerYear === undefined ? [] : [{ ...valued, dossiersPerYear }]),
    ],
  };
}

export function measured(story: ProposalStory, figures: Readonly<Record<string, Figures>>): ProposalStory {
  return story.measure(Object.entries(figures).map(([procedure, one]) => inputsOf(procedure, one)));
}

/** How far a proposal goes, by what it comes to. */
export const WAYS = {
  reviewed: (story: ProposalStory) => story,
  submitted: (story: ProposalStory) => story.pass(),
  accepted: (story: ProposalStory) => story.pass().pass(),
  'before-office': (story: ProposalStory) => throughDossier(story.pass().pass(), null),
  approved: (story: ProposalStory) => throughDossier(story.pass().pass(), 'approved'),
  'partly-approved': (story: ProposalStory) => throughDossier(story.pass().pass(), 'partly-approved'),
  rejected: (story: ProposalStory) => throughDossier(story.pass().pass(), 'rejected'),
  referred: (story: ProposalStory) => throughDossier(story.pass().pass(), 'referred'),
  'rejected-and-referred': (story: ProposalStory) => throughDossier(story.pass().pass(), 'rejected-and-referred'),
  withdrawn: (story: ProposalStory) => story.withdraw(),
} as const satisfies Readonly<Record<string, (story: ProposalStory) => ProposalStory>>;
export type Way = keyof typeof WAYS;

/** As far as it may go on that way. */
export function asFarAs(story: ProposalStory, way: Way): ProposalStory {
  try {
    return WAYS[way](story);
  } catch (error) {
    if (error instanceof Rejection) return story;
    throw error;
  }
}

/** In a dossier of its own, closed and decided as told. */
function throughDossier(story: ProposalStory, outcome: Outcome | null): ProposalStory {
  const dossier = new DossierStory(planOf(story.now.plan)).open(story.now.subject.unit);
  story.join('d');
  dossier.does(carrier, { type: 'AnswerClaim', proposal: 'p', claim: story.claim }).close();
  if (outcome) dossier.receive().decide(dossier.all(SAID[outcome]));
  for (const fact of dossier.facts) {
    for (const reaction of onDossierEvent('d', fact)) if (reaction.to === 'proposal') story.hears(reaction.command);
  }
  return story;
}

const SAID: Readonly<Record<Outcome, (measure: string) => MeasureOutcome>> = {
  approved,
  rejected,
  referred,
  'partly-approved': (id) => (id === 'm1' ? approved(id) : rejected(id)),
  'rejected-and-referred': (id) => (id === 'm1' ? referred(id) : rejected(id)),
};

interface Old {
  readonly agency?: string;
  readonly time?: string | null;
  readonly cost?: readonly [string, CostMethod] | null;
}

/** A procedure in a registry, and how it was in 2024. */
export function registered(
  code: string,
  { area = [], field = 'Hộ tịch' }: { readonly area?: readonly string[]; readonly field?: string } = {},
  ...olds: readonly Old[]
) {
  const details = procedureDetails({ name: `Thủ tục ${code}`, field, channels: '' });
  const story = procedureStory().does(installation, { type: 'RegisterProcedure', area, code, details });
  for (const { agency = 'ward', time = '10 ngày làm việc', cost = null } of olds) {
    const source = { title: 'Báo cáo năm 2024', number: null, date: null };
    const said = { agency, time, cost: cost && cost[0], costMethod: cost && cost[1], source };
    story.does(administratorOf('office'), { type: 'RecordBaseline', ...said }, { unit: agency });
  }
  return story;
}
