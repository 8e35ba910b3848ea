import { withLate } from './late.js';

describe('an object with late properties', () => {
  it('works each out once, when it is first read', () => {
    const [search, state] = [jest.fn(() => 'words'), jest.fn(() => '{}')];
    const row = withLate({ id: 'a' }, { search, state });
    expect(search).not.toHaveBeenCalled();
    expect([row.id, row.search, row.search]).toEqual(['a', 'words', 'words']);
    expect(search).toHaveBeenCalledTimes(1);
    expect(state).not.toHaveBeenCalled();
  });

  it('is copied whole', () => {
    expect({ ...withLate({ id: 'a' }, { state: () => '{}' }) }).toEqual({ id: 'a', state: '{}' });
  });
});
