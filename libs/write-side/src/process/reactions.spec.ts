import { dossierCodec, type DossierEvent } from '@app/domain';
import { onDossierEvent } from './reactions.js';

const stored = {
  stage: 'approval-1',
  revision: 9,
  was: { number: '345/QĐ-UBND' },
  changes: { number: '354/QĐ-UBND' },
  reason: 'Gõ nhầm số',
  decision: { id: 'q1', proposals: ['p1', 'p2'] },
};
const following = (name: string, data: Readonly<Record<string, unknown>>) =>
  onDossierEvent('d1', dossierCodec.read(name, data) as unknown as DossierEvent).map(({ id, command }) => [
    id,
    command,
  ]);

describe('a corrected decision', () => {
  const { was, changes, reason } = stored;

  it('tells each proposal which of what was carried to it is corrected', () => {
    const carried = [
      { proposal: 'p1', nth: 2 },
      { proposal: 'p2', nth: 4 },
    ];
    const correction = { type: 'CorrectCarried', dossier: 'd1', changes, was, reason };
    expect(following('DossierCorrected.v2', { ...stored, carried })).toEqual([
      ['p1', { ...correction, nth: 2 }],
      ['p2', { ...correction, nth: 4 }],
    ]);
  });

  it('that was stored without its places tells its proposals by its id', () => {
    const correction = { type: 'CorrectDecision', dossier: 'd1', decision: 'q1', changes, was, reason };
    expect(following('DossierCorrected.v1', stored)).toEqual([
      ['p1', correction],
      ['p2', correction],
    ]);
  });
});
