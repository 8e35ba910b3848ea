import { DOSSIER_ACTS } from '@app/domain';
import { dossierActHref } from './dossier-acts.js';

/** Only the process manager does these. */
const CARRIED: readonly string[] = ['OpenOwnDossier', 'AnswerClaim', 'CorrectClaim'];

describe('the acts on a dossier', () => {
  it('each have an address', () => {
    const acts = Object.keys(DOSSIER_ACTS) as (keyof typeof DOSSIER_ACTS)[];
    const without = acts.filter((act) => dossierActHref(act, 'mot-ho-so') === undefined);
    expect(without.filter((act) => !CARRIED.includes(act))).toEqual([]);
  });
});
