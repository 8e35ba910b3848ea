import type {
  Authority,
  Baseline,
  CostMethod,
  Measurement,
  MeasureType,
  Outcome,
  Parameters,
  ProcedureEvent,
  ProposalEvent,
  TimeUnit,
} from '@app/domain';
import { AREA, ROOM, centerStage, reviewStage } from './facts.js';

const by: Authority = {
  person: 'can-bo-1',
  appointment: 'can-bo-1-1',
  unit: ROOM,
  role: 'officer',
  title: 'Công chức',
};
const ON = '2026-03-02';
const DETAILS = [
  'kind',
  'levels',
  'subjects',
  'decision',
  'authority',
  'channels',
  'dossierItems',
  'legalBases',
  'result',
];

export interface ProcedureEntry {
  readonly id: string;
  readonly code: string | null;
  readonly name: string;
}

export interface Proposed {
  readonly plan?: string;
  readonly number?: string;
  readonly unit?: string;
  readonly area?: readonly string[];
  readonly catalogue?: string | null;
  readonly procedures?: readonly ProcedureEntry[];
  readonly group?: string | null;
  readonly measures?: readonly MeasureType[];
  readonly inWords?: boolean;
}

export const BIRTH: ProcedureEntry = { id: 'p1', code: '1.001193', name: 'Đăng ký khai sinh' };

function contentOf(proposed: Proposed) {
  const { procedures = [BIRTH], group = null, measures = ['cut-time'], inWords = false } = proposed;
  return {
    title: 'Cắt giảm thời hạn',
    group,
    procedures,
    measures: measures.map((type, at) => {
      const texts = { content: 'Rút ngắn', reason: 'Đã có dữ liệu' };
      return {
        id: `m${String(at + 1)}`,
        type,
        ...texts,
        recommendation: { text: 'Sửa', document: null, article: null },
      };
    }),
    benefit: inWords ? { text: 'Bớt đi lại', reason: 'Chưa có số liệu' } : null,
  };
}

export function proposed(what: Proposed = {}): ProposalEvent {
  const { plan = 'gia-sang-2026', number = 'PA-0001', unit = ROOM, area = AREA, catalogue = 'business' } = what;
  const data = {
    plan,
    number,
    path: 'chung',
    pathVersion: 1,
    area,
    at: reviewStage(null, unit),
    subject: { unit, item: null, catalogue, year: 2026 },
    edition: 1,
    content: contentOf(what),
    given: { procedures: 1, measures: 1 },
    warnings: [],
    complete: true,
  };
  return { type: 'ProposalDrafted', data, by, on: ON };
}

export function revised(what: Proposed, edition = 2): ProposalEvent {
  const data = {
    stage: 'ra-soat',
    edition,
    content: contentOf(what),
    given: { procedures: 1, measures: 1 },
    warnings: [],
    complete: true,
  };
  return { type: 'ProposalRevised', data, by, on: ON };
}

type Pair = readonly [before: string, after: string];

export interface Figures {
  readonly time?: readonly [...Pair, TimeUnit] | undefined;
  readonly costs?: Partial<Record<CostMethod, Pair>>;
}

export function limit(value: string, unit: TimeUnit) {
  const cases = [{ from: value, to: value, unit, statedHours: null }];
  return { raw: `${value} ${unit}`, form: 'cases' as const, cases };
}

export function measured(figures: Readonly<Record<string, Figures>>, edition = 2): ProposalEvent {
  const measurements = Object.entries(figures).map(([procedure, one]) => measurementOf(procedure, one));
  const data = { stage: 'ra-soat', edition, measurements, warnings: [], complete: true };
  return { type: 'ProposalMeasured', data, by, on: ON };
}

function measurementOf(procedure: string, { time, costs = {} }: Figures): Measurement {
  const inputs = { procedure, abolition: false, time: null, costs: [], stated: null };
  return { inputs, computedOn: ON, time: time ? timeOf(time) : null, costs: Object.entries(costs).map(costOf) };
}

function timeOf([before, after, unit]: readonly [...Pair, TimeUnit]): Measurement['time'] {
  return { before: limit(before, unit), after: limit(after, unit), why: null, cuts: [] };
}

const PARAMETERS: Parameters = {
  'luong-gio': {
    kind: 'hourly-rate',
    value: '40000',
    validFrom: '2025-01-01',
    basis: 'Thu nhập bình quân',
    source: 'Văn bản',
  },
};

function costOf([method, [before, after]]: [string, Pair]): Measurement['costs'][number] {
  const amounts = { before, after, saved: String(BigInt(before) - BigInt(after)) };
  const side = (yearlyAmount: string) => ({ yearlyAmount, source: 'Văn bản' });
  if (method === 'SCM_TT02') {
    const computation = { method: 'SCM_TT02', before: side(before), after: side(after) } as const;
    const snapshot = { methodVersion: 'SCM_TT02/1', computation, parameters: PARAMETERS } as const;
    return { method: 'SCM_TT02', amounts, range: null, snapshot, why: null };
  }
  const computation = {
    method: 'PROCESSING_TIME',
    hourlyRate: 'luong-gio',
    hoursPerDay: 'gio-ngay',
    dossiersPerYear: '10',
  } as const;
  const day = { value: '1', unit: 'working-day' } as const;
  const time = { before: day, after: day };
  const snapshot = { methodVersion: 'PROCESSING_TIME/1', computation, time, parameters: PARAMETERS } as const;
  return { method: 'PROCESSING_TIME', amounts, range: null, snapshot, why: null };
}

/** From the unit to the center, which accepts it; the ward's letter; the province's desk. */
export const toCenter: ProposalEvent = {
  type: 'StageCompleted',
  data: { from: 'ra-soat', to: centerStage(null), edition: 2, dossier: null },
  by,
  on: ON,
};
export const accepted: ProposalEvent = {
  type: 'ProposalAccepted',
  data: { stage: 'tong-hop', edition: 2 },
  by,
  on: ON,
};
const approvalStage = {
  ...centerStage(null),
  stage: 'phe-duyet',
  name: 'Phê duyệt',
  kind: 'approval',
  index: 2,
} as const;
export const toApproval: ProposalEvent = {
  type: 'StageCompleted',
  data: { from: 'tong-hop', to: approvalStage, edition: 2, dossier: 'd' },
  by,
  on: ON,
};
export const ended: ProposalEvent = {
  type: 'StageCompleted',
  data: { from: 'tong-hop', to: null, edition: 2, dossier: null },
  by,
  on: ON,
};
export const gone: ProposalEvent = {
  type: 'ProposalWithdrawn',
  data: { stage: 'ra-soat', reason: 'Trùng' },
  by,
  on: ON,
};

export function decided(outcome: Outcome): ProposalEvent {
  const decision = { id: 'q', number: '12/QĐ-UBND', date: ON, signer: { person: 'chu-tich', title: 'Chủ tịch' } };
  const data = { stage: 'phe-duyet', dossier: 'd', decision, edition: 2, measures: [], outcome, final: true };
  return { type: 'ProposalDecided', data, by, on: ON };
}

export function registered(
  key: string,
  { area = [], field = 'Hộ tịch' }: { readonly area?: readonly string[]; readonly field?: string } = {},
): ProcedureEvent {
  const catalogue = key.startsWith('NB-') ? 'internal' : 'national';
  const texts = Object.fromEntries(DETAILS.map((name) => [name, '']));
  const details = { ...texts, name: `Thủ tục ${key}`, field, others: {} } as Extract<
    ProcedureEvent,
    { type: 'ProcedureRegistered' }
  >['data']['details'];
  return { type: 'ProcedureRegistered', data: { area, code: { catalogue, key, written: key }, details }, by, on: ON };
}

export interface Old {
  readonly agency?: string;
  readonly area?: readonly string[];
  readonly time?: readonly [string, TimeUnit] | null;
  readonly cost?: readonly [string, CostMethod | null] | null;
}

export function baseline(old: Old = {}): ProcedureEvent {
  const { agency = 'gia-sang.ubnd', area = AREA, time = ['10', 'working-day'], cost = null } = old;
  const data: Baseline = {
    agency,
    area,
    year: 2024,
    time: time && limit(...time),
    cost: cost && cost[0],
    costMethod: cost && cost[1],
    source: { title: 'Báo cáo năm 2024', number: null, date: null },
  };
  return { type: 'BaselineRecorded', data, by, on: ON };
}
