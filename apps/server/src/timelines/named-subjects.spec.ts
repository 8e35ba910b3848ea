import { namedSubjects } from './named-subjects.js';

it('finds each proposal and dossier that entries name, once', () => {
  const summaries = [
    { proposal: 'a', number: 'PA-0001' },
    { dossier: 'h', reason: 'Thiếu căn cứ.' },
    { dossier: null, proposals: ['b', 'a'] },
    { proposals: 3, outcomes: [{ proposal: 'c', outcome: 'approved' }] },
  ];
  expect(namedSubjects(summaries.map((summary) => ({ summary })))).toEqual([
    { kind: 'proposal', id: 'a' },
    { kind: 'dossier', id: 'h' },
    { kind: 'proposal', id: 'b' },
    { kind: 'proposal', id: 'c' },
  ]);
});
