import { addressOf } from './question.js';

it('escapes parts and filters, and leaves empty filters out', () => {
  const filters = { q: 'hộ & kinh doanh', unit: '', plan: undefined };
  expect(addressOf('/proposals/{id}/x', { id: 'a/b?c' }, filters)).toBe(
    '/api/v1/proposals/a%2Fb%3Fc/x?q=h%E1%BB%99+%26+kinh+doanh',
  );
});

it('does not ask with a part missing', () => {
  expect(() => addressOf('/proposals/{id}')).toThrow('needs id');
});
