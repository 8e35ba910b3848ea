import type { Appointment, Role } from '@app/domain';
import { scopeOf } from './scope.js';

const post = (role: Role, area: readonly string[], to: string | null = null): Appointment => {
  return { id: 'a', unit: 'u', role, area, title: 't', from: '2026-01-01', to, confirmation: 'unneeded' };
};
const TODAY = '2026-06-01';

describe('scopeOf', () => {
  it('is the last area of every post held today, each once', () => {
    const posts = [post('officer', ['19', '19.a']), post('head', ['19', '19.a']), post('auditor', ['46'])];
    expect(scopeOf('ListProposals', 'p', posts, TODAY)).toEqual(['19.a', '46']);
  });

  it('leaves out posts that nobody confirmed', () => {
    const awaited = { ...post('head', ['19']), confirmation: 'awaited' } as const;
    expect(scopeOf('ListProposals', 'p', [post('officer', ['19', '19.a']), awaited], TODAY)).toEqual(['19.a']);
  });

  it('leaves out posts that are over or do not allow the query', () => {
    const posts = [post('auditor', ['19'], '2026-05-31'), post('officer', ['46']), post('administrator', ['01'])];
    expect(scopeOf('ListPeople', 'p', posts, TODAY)).toEqual(['01']);
    expect(scopeOf('ListPlans', 'p', posts, TODAY)).toEqual(['46', '01']);
  });

  it('refuses whoever holds no post for it', () => {
    expect(() => scopeOf('ListPeople', 'p', [post('officer', ['46'])], TODAY)).toThrow('FORBIDDEN');
    expect(() => scopeOf('ListPlans', 'p', [post('auditor', ['19'], '2026-05-31')], TODAY)).toThrow('FORBIDDEN');
    expect(() => scopeOf('ListPlans', 'p', [], TODAY)).toThrow('FORBIDDEN');
  });
});
