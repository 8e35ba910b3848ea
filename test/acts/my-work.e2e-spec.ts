import { returnProposal } from '../support/proposal-acts.js';
import type { WorkSeen } from '../support/answers.js';
import { GiaSang, UNIT } from './gia-sang.js';

jest.setTimeout(300_000);

interface Work {
  readonly items: readonly WorkSeen[];
  readonly counts: { readonly total: number; readonly byUrgency: object; readonly byKind: object };
  readonly names: Readonly<Record<string, string | null>>;
}

let place: GiaSang;
beforeEach(async () => {
  place = await GiaSang.begun();
});
afterEach(() => place.end());

it('says of each item who handed it over, by name, and why it came back, and counts all', async () => {
  const id = await place.walked('to-assess');
  const [officer, reviewer] = [await place.as('officer', UNIT), await place.as('reviewer', 'gia-sang.ttpvhcc')];
  const waiting = await reviewer.get<Work>('/my-work');
  expect(waiting).toMatchObject({
    items: [{ id, sent: { type: 'StageCompleted', by: { person: officer.person, unit: UNIT } }, lastReturn: null }],
    counts: { total: 1, byKind: { proposal: 1, dossier: 0 } },
    names: { [officer.person]: expect.stringMatching(/\p{L} \p{L}/u) as string },
  });
  await returnProposal(reviewer, id, 'Thiếu căn cứ.');
  const back = { type: 'ProposalReturned', by: { person: reviewer.person } };
  const { items, counts } = await officer.get<Work>('/my-work?limit=1');
  expect(items).toMatchObject([{ id, sent: back, lastReturn: { ...back, reason: 'Thiếu căn cứ.' } }]);
  expect(Object.values(counts.byUrgency).reduce((sum: number, one) => sum + Number(one), 0)).toBe(counts.total);
  expect((await reviewer.get<Work>('/my-work')).counts.total).toBe(0);
});
