import type { MeBody } from '../../sessions/session-views.js';
import { landingOf } from './landing.js';

const holding = (...roles: readonly string[]) => roles.map((role) => ({ role })) as unknown as MeBody['posts'];
const nothing = { counts: { total: 0 }, appointments: [] };

it.each([
  [['leader'], '/theo-doi'],
  [['auditor'], '/theo-doi'],
  [['head', 'approver'], '/theo-doi'],
  [['administrator'], '/quan-tri'],
  [['auditor', 'administrator'], '/quan-tri'],
  [['officer'], '/viec'],
  [['officer', 'head'], '/viec'],
  [[], '/viec'],
])('whoever holds %j without work begins at %s', (roles, place) => {
  expect(landingOf({ posts: holding(...roles) }, nothing)).toBe(place);
});

it('whoever has work begins there', () => {
  const posts = holding('administrator');
  expect(landingOf({ posts }, { ...nothing, counts: { total: 1 } })).toBe('/viec');
  expect(landingOf({ posts }, { ...nothing, appointments: [{}] as never })).toBe('/viec');
});
