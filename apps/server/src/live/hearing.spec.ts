import type { News } from '@app/read-side';
import { isOf, type Overview } from './hearing.js';

const [PROVINCE, WARD, OTHER] = ['19', '19.gia-sang', '19.dong-nguyen'];
const overview = (more: Partial<Overview> = {}): Overview => {
  return { what: 'overview', scope: [WARD], reach: [PROVINCE, WARD], ...more };
};
const news = (more: Partial<News>): News => {
  return {
    position: '1',
    kind: 'proposal',
    id: 'a',
    plan: '',
    posts: [],
    areas: [],
    seenFrom: [PROVINCE, WARD],
    ...more,
  };
};

describe('what an overview hears of', () => {
  it.each<[string, Partial<News>, boolean]>([
    ['the registry of the country', { kind: 'registry', id: '', seenFrom: [] }, true],
    ['the registry of the area above', { kind: 'registry', id: PROVINCE, seenFrom: [PROVINCE] }, true],
    ['its own registry', { kind: 'registry', id: WARD }, true],
    ['the registry of another ward', { kind: 'registry', id: OTHER, seenFrom: [PROVINCE, OTHER] }, false],
    ['its own baselines', { kind: 'baselines' }, true],
    ['baselines of another ward', { kind: 'baselines', seenFrom: [PROVINCE, OTHER] }, false],
    ['a proposal of its plan', { plan: 'one' }, true],
    ['a proposal of another plan', { plan: 'two' }, false],
    ['a calendar', { kind: 'calendar', id: WARD }, false],
  ])('for savings, of %s', (_, told, isHeard) => {
    expect(isOf(overview({ kind: 'savings', plan: ['one'] }), news(told))).toBe(isHeard);
  });

  it('is a registry below, for who sees all of it', () => {
    const province = overview({ kind: 'savings', scope: [PROVINCE], reach: [PROVINCE] });
    expect(isOf(province, news({ kind: 'registry', id: WARD }))).toBe(true);
    expect(isOf(province, news({ kind: 'baselines' }))).toBe(true);
  });

  it('is a calendar by which days are counted, but neither registries nor baselines, where no savings are shown', () => {
    const country = { id: '', seenFrom: [] };
    for (const kind of [undefined, 'proposal', 'dossier'] as const) {
      const told = (['calendar', 'registry', 'baselines'] as const).map((of) =>
        isOf(overview({ kind }), news({ kind: of, ...country })),
      );
      expect([kind, told]).toEqual([kind, [true, false, false]]);
    }
    expect(isOf(overview({ kind: 'plan' }), news({ kind: 'calendar', ...country }))).toBe(false);
  });
});
