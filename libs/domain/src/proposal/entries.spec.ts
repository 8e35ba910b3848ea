import { fullContent } from '@app/testing';
import type { Rejection } from '../kernel/rejection.js';
import { withEntryIds } from './entries.js';

it('tells every entry of a content that cannot be, at once', () => {
  const { procedures, measures, ...content } = fullContent();
  const [procedure, measure] = [procedures[0]!, measures[0]!];
  const repeated = [procedure, procedure, procedure].map((one) => ({ ...one, id: null }));
  const unknown = [measure, measure].map((one, at) => ({ ...one, id: `m${String(8 + at)}` }));
  const draft = { ...content, procedures: repeated, measures: unknown };
  const reading = () => withEntryIds(draft, null, { procedures: 0, measures: 0 });
  const field = (at: number) => `procedures[${String(at)}].${procedure.code === null ? 'name' : 'code'}`;
  expect(reading).toThrow(
    expect.objectContaining({
      code: 'REPEATED_PROCEDURE',
      details: {
        field: field(1),
        also: [
          { code: 'REPEATED_PROCEDURE', field: field(2) },
          { code: 'NO_SUCH_ENTRY', field: 'measures[0].id', id: 'm8' },
          { code: 'NO_SUCH_ENTRY', field: 'measures[1].id', id: 'm9' },
        ],
      },
    }) as Rejection,
  );
});
