import type { Post } from './answers.js';
import { act } from './proposal-acts.js';
import type { Answer, Session } from './service.js';

export interface Hired {
  readonly username: string;
  readonly password: string;
  readonly fullName: string;
  /** Area codes from the province down. */
  readonly area: readonly string[];
  readonly posts: readonly Post[];
}

/**
 * Registers a person with an account and gives them their posts, held since the beginning of 2025; the person's id. The
 * person has replaced the password that the administrator chose by the one given.
 */
export async function hire(administrator: Session, { posts, ...person }: Hired): Promise<string> {
  const chosen = `tạm thời: ${person.password}`;
  const { id } = await administrator.post('/people', { ...person, password: chosen });
  const first = await administrator.service.signIn(person.username, chosen);
  await first.post('/me/password', { current: chosen, next: person.password });
  for (const post of posts) await appoint(administrator, id, post);
  return id;
}

/** Gives a person a post. */
export function appoint(administrator: Session, person: string, { role, unit }: Post): Promise<Answer> {
  const post = { role, unit, title: 'Cán bộ', from: '2025-01-01', to: null };
  return act(administrator, `/people/${person}`, ['appointments', post]);
}
