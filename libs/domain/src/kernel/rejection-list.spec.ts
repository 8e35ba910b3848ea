import { RejectionList } from './rejection-list.js';
import { Rejection } from './rejection.js';

function settled(list: RejectionList): unknown {
  try {
    list.settle();
    return null;
  } catch (error) {
    return error instanceof Rejection ? [error.code, error.details] : error;
  }
}

describe('refusals that do not depend on each other', () => {
  it('are told at once, the first as if it were alone', () => {
    const list = new RejectionList();
    list.expect(true, 'BAD_AREA', { field: 'area' });
    expect(settled(list)).toBeNull();
    list.expect(false, 'BAD_TERM', { field: 'from' });
    expect(settled(list)).toEqual(['BAD_TERM', { field: 'from' }]);
    list.expect(false, 'BAD_COST', { field: 'cost' });
    const also = [{ code: 'BAD_COST', field: 'cost' }];
    expect(settled(list)).toEqual(['BAD_TERM', { field: 'from', also }]);
  });
});
