import type { Deadline, PlanDocument, PlanUnit, Stage, StageActor, TargetFigure } from '@app/domain';
import { sixthPlan } from './newcomers.js';

/** Made after public summaries of plans elsewhere, and after the law for a commune without a center. */

const before = (date: string): Deadline => {
  const [year = '', month = '', day = ''] = date.split('-');
  return { text: `trước ngày ${day}/${month}/${year}`, inclusive: false, form: { kind: 'date', date } };
};
const AFTER: Deadline = {
  text: '05 ngày làm việc kể từ ngày nhận',
  inclusive: true,
  form: { kind: 'after-arrival', days: 5, counted: 'working-days' },
};
const BY_YEAR = (year: number): Deadline => ({
  text: `trong năm ${String(year)}`,
  inclusive: true,
  form: { kind: 'year', year },
});

type Seat = readonly [duty: StageActor['duty'], role: StageActor['role'], unit: string];

function stage(id: string, kind: Stage['kind'], seats: readonly Seat[], more: Partial<Stage> = {}): Stage {
  const actors = seats.map(([duty, role, unit]) => ({ duty, role, unit }));
  const open = { product: null, gathers: false, letter: false, deadline: null, section: null, reading: null };
  return { id, name: `Bước ${id}`, kind, actors, ...open, ...more };
}

const unit = (id: string, area: string, ...roles: PlanUnit['roles']): PlanUnit => {
  return { id, name: `Cơ quan ${id}`, area, roles, outside: false };
};

const REVIEW: readonly Seat[] = [
  ['draft', 'officer', 'lead'],
  ['approve', 'head', 'lead'],
];
const province = (at: string): readonly Seat[] => [
  ['examine', 'examiner', `${at}.vp`],
  ['decide', 'approver', `${at}.ubnd`],
];

interface Foreign extends Partial<PlanDocument> {
  readonly id: string;
  readonly stages: readonly Stage[];
}

function planOf({ stages, ...change }: Foreign): PlanDocument {
  const [path] = sixthPlan.paths;
  const blank = { unitSets: [], tasks: [], targets: [], remarks: [], outsideItems: null };
  return { ...sixthPlan, ...blank, title: `Kế hoạch ${change.id}`, paths: [{ ...path!, stages }], ...change };
}

function item(lead: string, change: object = {}): PlanDocument['items'][number] {
  const [known] = sixthPlan.items;
  const bare = { coordinating: [], deadline: null, deadlines: [], window: null, remarks: [] };
  return { ...known!, ...bare, lead: [lead], ...change };
}

const PROVINCE = [{ code: '19', name: 'Tỉnh Thái Nguyên', level: 'province', parent: null }] as const;

/** Internal procedures: a center's report for a field, and the director who signs what the department gathered. */
export const internalPlan = planOf({
  id: 'noi-bo-tinh-khac-2025',
  date: { year: 2025, month: 3, day: 3, text: 'ngày 03 tháng 3 năm 2025' },
  issuer: { name: 'UBND tỉnh', area: '19', signedAs: null },
  areas: PROVINCE,
  units: [
    unit('nb.so-a', '19', 'officer', 'head', 'leader'),
    unit('nb.so-b', '19', 'officer', 'head', 'leader'),
    unit('nb.ttpvhcc', '19', 'reviewer'),
    unit('nb.vp', '19', 'examiner'),
    unit('nb.ubnd', '19', 'approver'),
  ],
  stages: [
    stage('ra-soat', 'review', REVIEW, { deadline: before('2025-04-30') }),
    stage('danh-gia', 'consolidation', [['assess', 'reviewer', 'nb.ttpvhcc']], { deadline: before('2025-05-31') }),
    stage('ky-trinh', 'submission', [['sign', 'leader', 'lead']], { gathers: true, letter: true, deadline: AFTER }),
    stage('phe-duyet', 'approval', province('nb')),
  ],
  items: [item('nb.so-a'), item('nb.so-b', { id: '2', number: '2', procedures: ['1.001193'] })],
});

const figure = (value: string, change: Partial<TargetFigure>): TargetFigure => ({
  indicator: 'time-cut',
  comparison: 'at-least',
  value,
  scope: { kind: 'all' },
  baseline: null,
  source: { kind: 'service' },
  reading: null,
  ...change,
});
const target = (id: string, measure: TargetFigure) => {
  return {
    id,
    number: id,
    name: `Chỉ tiêu ${id}`,
    figure: measure.value,
    section: id,
    measures: [measure],
    remarks: [],
  };
};

/** Two years with a target for each, a special zone, and departments any of which assesses. */
export const twoYearPlan = planOf({
  id: 'hai-nam-2025-2026',
  date: { year: 2025, month: 7, day: 31, text: 'ngày 31 tháng 7 năm 2025' },
  issuer: { name: 'UBND tỉnh', area: '19', signedAs: null },
  areas: [...PROVINCE, { code: '19.dac-khu', name: 'Đặc khu', level: 'special-zone', parent: '19' }],
  units: [
    unit('hn.dac-khu', '19.dac-khu', 'officer', 'head'),
    unit('hn.so-a', '19', 'reviewer'),
    unit('hn.so-b', '19', 'reviewer'),
    unit('hn.vp', '19', 'examiner'),
    unit('hn.ubnd', '19', 'approver'),
  ],
  unitSets: [{ id: 'hn.cac-so', name: 'Các sở', members: ['hn.so-a', 'hn.so-b'], reading: null }],
  stages: [
    stage('ra-soat', 'review', REVIEW),
    stage('tham-dinh', 'consolidation', [['assess', 'reviewer', 'hn.cac-so']], { gathers: true, deadline: AFTER }),
    stage('phe-duyet', 'approval', province('hn')),
  ],
  items: [item('hn.dac-khu')],
  targets: [
    target('a', figure('30', { by: BY_YEAR(2025) })),
    target('b', figure('50', { by: BY_YEAR(2026), baseline: 2024, comparison: 'exactly' })),
    target('c', figure('419', { indicator: 'procedures-reviewed', unit: 'count', by: BY_YEAR(2026) })),
  ],
});

/** A commune whose leader gathers what its room wrote, and signs. */
export const communePlan = planOf({
  id: 'xa-khong-trung-tam-2026',
  issuer: { name: 'UBND xã Không Trung Tâm', area: '19.xa', signedAs: null },
  areas: [...PROVINCE, { code: '19.xa', name: 'Xã Không Trung Tâm', level: 'commune', parent: '19' }],
  units: [
    unit('xa.phong', '19.xa', 'officer', 'head'),
    unit('xa.ubnd', '19.xa', 'leader'),
    unit('xa-tinh.vp', '19', 'examiner'),
    unit('xa-tinh.ubnd', '19', 'approver'),
  ],
  stages: [
    stage('ra-soat', 'review', REVIEW),
    stage('trinh', 'submission', [['sign', 'leader', 'xa.ubnd']], { gathers: true, letter: true }),
    stage('duyet', 'approval', province('xa-tinh')),
  ],
  items: [item('xa.phong'), item('xa.phong', { id: '3', number: '3', path: null, catalogue: null })],
});
