import { streamNamedIn, thingNamedIn } from './address-stream.js';

const named = (url: string, params: Record<string, string> = {}) => thingNamedIn({ routeOptions: { url }, params });

describe('the thing that an address names', () => {
  it('is the stream of what exists', () => {
    expect(named('/api/v1/proposals/:id/content', { id: 'x-1' })).toBe('proposal-x-1');
    expect(named('/api/v1/plans/:plan/proposals', { plan: 'gia-sang-2026' })).toBe('plan-gia-sang-2026');
    expect(named('/api/v1/people/:id/appointments/:appointment/end', { id: 'a', appointment: 'b' })).toBe('person-a');
    expect(named('/api/v1/units/:id', { id: 'gia-sang.ubnd' })).toBe('unit-gia-sang.ubnd');
    expect(named('/api/v1/parameters/:area', { area: '19_19.gia-sang' })).toBe('parameters-19_19.gia-sang');
  });

  it('has no id where there is none yet, or none that anything could have', () => {
    expect(named('/api/v1/plans')).toBe('plan-');
    expect(named('/api/v1/procedures/imports')).toBe('procedure-');
    expect(named('/api/v1/plans/:id/closure', { id: 'ké hoạch' })).toBe('plan-');
    expect(named('/api/v1/plans/:id/closure', { id: 'x'.repeat(300) })).toBe('plan-');
  });

  it('is what was made, and none where the address is about no stream', () => {
    const stream = (url: string, made?: unknown) => streamNamedIn({ routeOptions: { url }, params: { id: 'x' } }, made);
    expect(stream('/api/v1/people', 'p-1')).toBe('person-p-1');
    expect(stream('/api/v1/people/:id/name', 'x')).toBe('person-x');
    expect(['/api/v1/me/password', '/api/v1/sessions/current', '/api/v1/plans'].map((url) => stream(url))).toEqual([
      null,
      null,
      null,
    ]);
  });
});
