import type { AppointedPost } from '@app/domain';
import type { Accounts } from '@app/identity';
import type { PersonQueries } from '@app/read-side';
import { person, post } from '@app/testing';
import { Clock, PostConfirmation, type ReferenceData } from '@app/write-side';
import { LastAdministrator } from './last-administrator.js';

const TODAY = '2026-06-10';
const administrator = (to: string | null) =>
  ({ ...post('ward', 'administrator', { to }), appointedBy: { process: 'installation' } }) as unknown as AppointedPost;

interface Someone {
  readonly to: string | null;
  readonly isDisabled?: boolean;
}

/** Of people by id, all over one ward. */
function lastOf(people: Readonly<Record<string, Someone>>, confirming = true): LastAdministrator {
  const posts = (id: string) => [administrator(people[id]?.to ?? null)];
  const disabledAt = (one: Someone) => (one.isDisabled ? new Date(0) : null);
  const accounts = new Map(Object.entries(people).map(([id, one]) => [id, { disabledAt: disabledAt(one) }]));
  const clock = { today: () => TODAY } as Clock;
  return new LastAdministrator(
    { administering: () => Promise.resolve(Object.keys(people)) } as unknown as PersonQueries,
    {
      posts: (id: string) => Promise.resolve(posts(id)),
      person: (id: string) => Promise.resolve({ ...person(id), appointments: posts(id) }),
    } as unknown as ReferenceData,
    { ofPeople: () => Promise.resolve(accounts) } as unknown as Accounts,
    clock,
    new PostConfirmation(confirming),
  );
}

describe('an act that takes a person’s access', () => {
  it('is refused where nobody else administers the area on some day to come', async () => {
    const last = lastOf({ a: { to: null }, b: { to: '2026-06-11' } });
    await expect(last.ensureOthers('DisableAccount', 'b')).resolves.toBeUndefined();
    await expect(last.ensureOthers('DisableAccount', 'a')).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
      details: { on: '2026-06-12' },
    });
    await expect(last.ensureOthers('EraseName', 'a')).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
  });

  it('counts on nobody whose account is locked', async () => {
    const last = lastOf({ a: { to: null }, b: { to: null, isDisabled: true } });
    await expect(last.ensureOthers('DisableAccount', 'a')).rejects.toMatchObject({ details: { on: TODAY } });
    expect(await last.othersFor('a', 'post-administrator-ward')).toEqual([]);
  });

  it('may set a password where posts need no second administrator', async () => {
    const people = { a: { to: null } };
    await expect(lastOf(people).ensureOthers('ResetPassword', 'a')).rejects.toMatchObject({
      code: 'LAST_ADMINISTRATOR',
    });
    await expect(lastOf(people, false).ensureOthers('ResetPassword', 'a')).resolves.toBeUndefined();
  });
});
