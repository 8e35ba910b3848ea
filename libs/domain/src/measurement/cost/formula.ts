import type { CostSnapshot } from './computation.js';
import { processingTimeFormula } from './processing-time.js';
import type { Formula } from './yearly-cost.js';
import { scmFormula } from './scm.js';

export function formulaOf(snapshot: CostSnapshot): Formula {
  switch (snapshot.methodVersion) {
    case 'SCM_TT02/1':
      return scmFormula(snapshot.computation, snapshot.parameters);
    case 'PROCESSING_TIME/1':
      return processingTimeFormula(snapshot);
  }
}
