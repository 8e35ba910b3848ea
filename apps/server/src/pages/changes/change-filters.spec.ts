import type { HttpRequest } from '../../http/request.js';
import { askedIn } from './change-filters.js';

const DAYS = { from: '2026-05-01', to: '2026-06-01' };
const filtersOf = (query: Readonly<Record<string, string>>) =>
  askedIn({ query } as unknown as HttpRequest, DAYS).filters;

describe('the stages of a comparison in its address', () => {
  it('give their path, too', () => {
    expect(filtersOf({ 'tu-buoc': 'mot:a' })).toEqual({ path: 'mot', fromStage: 'a' });
    expect(filtersOf({ 'duong-di': 'mot', 'tu-buoc': 'a', buoc: 'b' })).toEqual({
      path: 'mot',
      fromStage: 'a',
      stage: 'b',
    });
  });

  it('are of one path', () => {
    expect(filtersOf({ 'duong-di': 'ba', 'tu-buoc': 'mot:a', buoc: 'hai:b' })).toEqual({ path: 'hai', stage: 'b' });
  });
});
