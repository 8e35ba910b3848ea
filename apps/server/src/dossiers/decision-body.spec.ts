import { ValidationPipe } from '../http/validation.pipe.js';
import { DecisionBody, decisionOf } from './decision-body.js';

const PROPOSAL = '5f0c1d54-3a5e-5d3c-8a3f-1f2e3d4c5b6a';
const body = (measures: readonly object[]) => ({
  number: '8/QĐ-UBND',
  date: '2026-06-18',
  signer: { person: PROPOSAL, title: 'Chủ tịch' },
  outcomes: [{ proposal: PROPOSAL, edition: 1, measures }],
});
const read = async (measures: readonly object[]) =>
  (await new ValidationPipe().transform(body(measures), { type: 'body', metatype: DecisionBody })) as DecisionBody;

describe('decisionOf', () => {
  it('takes of each outcome what belongs to it', async () => {
    const command = decisionOf(
      await read([
        { measure: 'm1', outcome: 'approved', reason: 'bỏ qua' },
        { measure: 'm2', outcome: 'rejected', reason: 'Trái luật' },
        { measure: 'm3', outcome: 'referred', to: 'Bộ Tư pháp' },
      ]),
    );
    expect(command.outcomes[0]?.measures).toEqual([
      { measure: 'm1', outcome: 'approved' },
      { measure: 'm2', outcome: 'rejected', reason: 'Trái luật' },
      { measure: 'm3', outcome: 'referred', to: 'Bộ Tư pháp', document: null },
    ]);
  });

  it('refuses an outcome that a measure cannot have', async () => {
    await expect(read([{ measure: 'm1', outcome: 'partly-approved' }])).rejects.toMatchObject({
      extras: { errors: [{ field: 'outcomes[0].measures[0].outcome', rule: 'oneOf' }] },
    });
  });
});
