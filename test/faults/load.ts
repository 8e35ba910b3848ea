import { DEMONSTRATION_PASSWORD, usernameOf } from '../support/cast.js';
import { completeContent } from '../support/content.js';
import { Service, type SignedIn } from '../support/service.js';
import type { Ledger, Who } from './ledger.js';

const PLAN = 'gia-sang-2026';
const ROOM = 'gia-sang.phong-vhxh';
const CENTER = 'gia-sang.ttpvhcc';

/** Those who act: the room's officer and head, the center's reviewer. */
export interface Company {
  readonly officer: Who;
  readonly head: Who;
  readonly reviewer: Who;
}

export async function signIn(url: string): Promise<Company> {
  const as = async (role: string, unit: string): Promise<Who> => {
    const body = { username: usernameOf({ role, unit }), password: DEMONSTRATION_PASSWORD };
    const answer = await new Service(url).send<SignedIn>('POST', '/sessions', { body });
    return { person: answer.body.person.id, token: answer.body.token };
  };
  return { officer: await as('officer', ROOM), head: await as('head', ROOM), reviewer: await as('reviewer', CENTER) };
}

/** Opens the dossier that the load fills. */
export async function openDossier(ledger: Ledger, { reviewer }: Company): Promise<string> {
  const body = { path: 'san-xuat-kinh-doanh', unit: CENTER, title: 'Hồ sơ chịu tải' };
  const answer = await ledger.ask(reviewer, `/plans/${PLAN}/dossiers`, body, null);
  if (!answer) throw new Error('the dossier was not opened');
  return answer.id;
}

/**
 * One client: proposals one after the other from the draft into the dossier, each command only after the answer to the one
 * before. Gives up at the first command without an answer, or when it is told to stop.
 */
export async function client(
  ledger: Ledger,
  company: Company,
  goal: { readonly dossier: string; readonly stop: AbortSignal },
): Promise<void> {
  while (!goal.stop.aborted) {
    if (!(await walk(ledger, company, goal))) return;
  }
}

async function walk(
  ledger: Ledger,
  { officer, head, reviewer }: Company,
  { dossier, stop }: { readonly dossier: string; readonly stop: AbortSignal },
): Promise<boolean> {
  const content = completeContent(`Phương án dưới tải ${String(ledger.commands.length)}`);
  const drafted = await ledger.ask(officer, `/plans/${PLAN}/proposals`, { unit: ROOM, item: 'I.1', ...content }, null);
  if (!drafted) return false;
  const path = `/proposals/${drafted.id}`;
  let { revision } = drafted;
  const steps: readonly (readonly [Who, string, object])[] = [
    [head, 'head-approval', { edition: 1 }],
    [officer, 'submission', {}],
    [reviewer, 'assessment', {}],
    [reviewer, 'acceptance', { edition: 1 }],
  ];
  for (const [who, verb, body] of steps) {
    if (stop.aborted) return false;
    const answer = await ledger.ask(who, `${path}/${verb}`, body, `"${String(revision)}"`);
    if (!answer) return false;
    revision = answer.revision;
  }
  const claim = { proposal: drafted.id, edition: 1 };
  return (await ledger.ask(reviewer, `/dossiers/${dossier}/proposals`, claim, `"${String(revision)}"`)) !== null;
}
