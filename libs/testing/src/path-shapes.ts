import type { StageKind } from '@app/domain';
import fc from 'fast-check';
import type { StageShape } from './stage-fixture.js';

const KINDS: readonly StageKind[] = ['review', 'consolidation', 'submission', 'approval'];

/** Any path that plans allow, with one to six stages. */
export function pathShapes(): fc.Arbitrary<readonly StageShape[]> {
  const kinds = fc.array(fc.constantFrom(...KINDS), { maxLength: 5, size: 'max' });
  return fc.tuple(kinds, fc.nat(7)).map(([rest, place]) => {
    const all: readonly StageKind[] = ['review', ...rest];
    const leaves = all.findIndex((kind) => kind === 'submission' || kind === 'approval');
    const alone = leaves < 0 ? all.length : leaves;
    const places = all[alone] === 'submission' ? alone + 1 : alone;
    return all.map((kind, at) => ({ kind, gathers: at === place % (places + 1) && at < places }));
  });
}
