import type { HttpRequest } from '../../../http/request.js';
import { filtersIn, LIST_NAMES, listAddress } from './list-filters.js';

const asked = (query: Readonly<Record<string, unknown>>) => filtersIn({ query } as HttpRequest);

describe('filters in the address of the list of proposals', () => {
  it('are read from it and written to it again', () => {
    const filters = Object.fromEntries(Object.keys(LIST_NAMES).map((name) => [name, `một & hai=${name}`]));
    const query = Object.fromEntries(new URL(listAddress(filters), 'http://localhost').searchParams);
    expect(asked(query)).toEqual(filters);
  });

  it('are none where the address gives none, or empty or repeated ones', () => {
    expect(asked({ tim: ' ', 'ke-hoach': ['a', 'b'], khac: 'x' })).toEqual({});
    expect(listAddress({})).toBe('/phuong-an');
  });

  it('are path and stage where a stage is chosen with its path', () => {
    const filters = { path: 'noi-bo', stage: 'phe-duyet' };
    expect(asked({ 'duong-di': 'khac', buoc: 'noi-bo:phe-duyet' })).toEqual(filters);
    expect(listAddress(filters)).toBe('/phuong-an?duong-di=noi-bo&buoc=phe-duyet');
  });

  it('stay beside the place in the list', () => {
    expect(listAddress({ q: 'hộ' }, { tiep: 'abc' })).toBe('/phuong-an?tim=h%E1%BB%99&tiep=abc');
  });
});
