import { late } from './late.js';

describe('an object with late properties', () => {
  it('works one out when it is read', () => {
    const search = jest.fn(({ id }: { readonly id: string }) => `words of ${id}`);
    const texts = late<{ readonly id: string }, { readonly search: string }>({ search });
    const [one, other] = [texts({ id: 'a' }), texts({ id: 'b' })];
    expect(search).not.toHaveBeenCalled();
    expect([one.id, one.search, other.search]).toEqual(['a', 'words of a', 'words of b']);
  });
});
