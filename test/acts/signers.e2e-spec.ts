import { daysAhead } from '../support/days.js';
import { approveAll, decide } from '../support/dossier-acts.js';
import { signedBy } from '../support/dossier-step.js';
import { refusalOf } from '../support/problem.js';
import { GiaSang } from './gia-sang.js';

jest.setTimeout(300_000);

interface Signers {
  readonly items: readonly { readonly person: string; readonly unit: string; readonly name: string | null }[];
  readonly next: string | null;
}

let place: GiaSang;
beforeEach(async () => {
  place = await GiaSang.begun();
});
afterEach(() => place.end());

it('who acts at the stage of a dossier is told who may sign what leaves it, who may then sign', async () => {
  const id = await place.received();
  const examiner = await place.as('examiner', 'thai-nguyen.vp-ubnd');
  const approver = await place.as('approver', 'thai-nguyen.ubnd');
  const signers = await examiner.get<Signers>(`/dossiers/${id}/signers`);
  expect(signers).toEqual({
    items: [
      {
        person: approver.person,
        name: expect.stringMatching(/\p{L} \p{L}/u) as string,
        title: expect.any(String) as string,
        role: 'approver',
        roleName: 'Người quyết định',
        unit: 'thai-nguyen.ubnd',
        unitName: expect.stringContaining('Thái Nguyên') as string,
      },
    ],
    next: null,
  });
  const on = async (day: string) => (await examiner.get<Signers>(`/dossiers/${id}/signers?date=${day}`)).items;
  expect([await on(daysAhead(0)), await on('1999-12-31')]).toEqual([signers.items, []]);
  expect(await refusalOf(examiner.get(`/dossiers/${id}/signers?date=hom-nay`))).toBe('400 VALIDATION_FAILED');
  for (const [role, unit] of [
    ['leader', 'gia-sang.ubnd'],
    ['auditor', 'thai-nguyen.ubnd'],
    ['administrator', 'thai-nguyen.ubnd'],
  ] as const) {
    expect(await refusalOf((await place.as(role, unit)).get(`/dossiers/${id}/signers`))).toBe('403 FORBIDDEN NO_ROLE');
  }
  const abroad = await place.as('approver', 'bac-ninh.ubnd');
  expect(await refusalOf(abroad.get(`/dossiers/${id}/signers`))).toBe('404 NOT_FOUND');
  await decide(approver, id, signedBy(approver, 'QĐ-UBND'), approveAll);
  expect(await approver.get<Signers>(`/dossiers/${id}/signers`)).toEqual({ items: [], next: null });
});
