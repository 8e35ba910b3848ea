import type { PlanDocument } from '../document.js';

export const by = {
  text: 'trước ngày 01/6/2026',
  inclusive: false,
  form: { kind: 'date', date: '2026-06-01' },
} as const;

/** One ward with a room, a center and a leader; one path with two review stages, which gathers at the second. */
export const soundPlan: PlanDocument = {
  schemaVersion: 1,
  id: 'thu-2026',
  title: 'Kế hoạch thử',
  number: null,
  date: { year: 2026, month: 2, day: null, text: 'tháng 02 năm 2026' },
  draft: false,
  issuer: { name: 'UBND phường', area: '19.a', signedAs: null },
  areas: [
    { code: '19', name: 'Tỉnh', level: 'province', parent: null },
    { code: '19.a', name: 'Phường', level: 'ward', parent: '19' },
    { code: '24', name: 'Tỉnh khác', level: 'province', parent: null },
  ],
  legalBasis: [{ number: '66/NQ-CP', date: '2025-03-26', issuer: 'Chính phủ', about: null, section: 'Căn cứ' }],
  catalogues: [
    { code: 'internal', name: 'Nội bộ', path: 'p', deadlines: [{ stage: 'ra-soat', deadline: by }] },
    { code: 'bare', name: 'Không có đường đi', path: null, deadlines: [] },
  ],
  units: [
    { id: 'a.phong', name: 'Phòng', area: '19.a', roles: ['officer', 'head'], outside: false },
    { id: 'a.ubnd', name: 'UBND phường', area: '19.a', roles: ['leader'], outside: false },
    { id: 't.ubnd', name: 'UBND tỉnh', area: '19', roles: ['examiner', 'approver'], outside: false },
    { id: 'x.so', name: 'Sở ở ngoài', area: '24', roles: ['leader'], outside: false },
    { id: 'buu-dien', name: 'Bưu điện', area: '19.a', roles: ['leader'], outside: true },
  ],
  unitSets: [{ id: 'a.cac-phong', name: 'Các phòng', members: ['a.phong'], reading: null }],
  paths: [
    {
      id: 'p',
      name: 'Đường đi',
      version: 1,
      section: null,
      reading: null,
      stages: [
        stage('ra-soat', 'review', [
          ['draft', 'officer', 'lead'],
          ['approve', 'head', 'lead'],
        ]),
        stage('hoan-thien', 'review', [
          ['draft', 'officer', 'lead'],
          ['approve', 'head', 'lead'],
        ]),
        stage('trinh', 'submission', [['sign', 'leader', 'a.ubnd']]),
        stage('duyet', 'approval', [
          ['examine', 'examiner', 't.ubnd'],
          ['decide', 'approver', 't.ubnd'],
        ]),
      ],
    },
  ],
  items: [
    {
      id: 'A.I.1',
      number: '1',
      group: null,
      name: 'Nhóm TTHC',
      section: 'A.I.1',
      lead: ['a.cac-phong', 'buu-dien'],
      coordinating: [],
      catalogue: null,
      path: 'p',
      window: { text: '01/3 – 30/7', from: '2026-03-01', to: '2026-07-30' },
      deadline: null,
      deadlines: [{ stage: 'trinh', deadline: by }],
      product: null,
      remarks: [],
    },
  ],
  outsideItems: { section: 'Lưu ý', catalogues: ['internal'], reading: null },
  tasks: [],
  targets: [
    {
      id: 'II.1',
      number: '1',
      name: 'Cắt giảm thời gian giải quyết, TTHC nội bộ được rà soát',
      figure: '50%; ít nhất 37,5%',
      section: 'II.1',
      measures: [
        {
          indicator: 'time-cut',
          comparison: 'exactly',
          value: '50',
          scope: { kind: 'all' },
          baseline: 2024,
          source: { kind: 'service' },
          reading: null,
        },
        {
          indicator: 'internal-procedures-reviewed',
          comparison: 'at-least',
          value: '37.5',
          scope: { kind: 'catalogues', codes: ['internal'] },
          baseline: null,
          source: { kind: 'service' },
          reading: null,
        },
      ],
      remarks: [],
    },
  ],
  remarks: [],
};
soundPlan.paths[0]?.stages.forEach((entry, index) => Object.assign(entry, { gathers: index === 1 }));

function stage(id: string, kind: string, actors: readonly (readonly [string, string, string])[]) {
  const people = actors.map(([duty, role, unit]) => ({ duty, role, unit }));
  const open = { product: null, letter: false, gathers: false, deadline: null, section: null, reading: null };
  return { id, name: id, kind, actors: people, ...open } as PlanDocument['paths'][number]['stages'][number];
}
