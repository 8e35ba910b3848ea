import { thingNamedIn } from './named-thing.js';

const named = (url: string, params: Record<string, string> = {}) => thingNamedIn({ routeOptions: { url }, params });

describe('the thing that an address names', () => {
  it('is the stream of what exists', () => {
    expect(named('/api/v1/proposals/:id/content', { id: 'x-1' })).toBe('proposal-x-1');
    expect(named('/api/v1/plans/:plan/proposals', { plan: 'gia-sang-2026' })).toBe('plan-gia-sang-2026');
    expect(named('/api/v1/people/:id/appointments/:appointment/end', { id: 'a', appointment: 'b' })).toBe('person-a');
    expect(named('/api/v1/parameters/:area', { area: '19_19.gia-sang' })).toBe('parameters-19_19.gia-sang');
  });

  it('has no id where there is none yet, or none that anything could have', () => {
    expect(named('/api/v1/plans')).toBe('plan-');
    expect(named('/api/v1/procedures/imports')).toBe('procedure-');
    expect(named('/api/v1/plans/:id/closure', { id: 'ké hoạch' })).toBe('plan-');
    expect(named('/api/v1/plans/:id/closure', { id: 'x'.repeat(300) })).toBe('plan-');
  });
});
