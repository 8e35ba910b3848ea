import { areaPath, type PlanDocument, type Role } from '@app/domain';
import { commandIdOf, derivedId } from '@app/facts';
import { Handle } from '@app/write-side';
import type { Accounts, Directory } from '@app/identity';
import { ROLE_NAMES, sampleName } from '@app/wording';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';
import { registerUnits } from './register-units.js';

export const DEMONSTRATION_PASSWORD = 'tinhgon-demo';

const SUFFIXES: Record<Role, string> = {
  officer: 'chuyen-vien',
  head: 'thu-truong',
  reviewer: 'tham-dinh',
  leader: 'lanh-dao',
  examiner: 'tham-tra',
  approver: 'phe-duyet',
  auditor: 'kiem-toan',
  administrator: 'quan-tri',
};

export interface DemonstrationAccount {
  readonly username: string;
  readonly person: string;
  readonly plan: string;
  readonly unit: string;
  readonly unitName: string;
  readonly role: Role;
}

/** One person per role at each acting unit of the plans; an auditor and an administrator for each plan's top area. */
export function demonstrationAccounts(documents: readonly PlanDocument[]): readonly DemonstrationAccount[] {
  const accounts = documents.flatMap((document) => [
    ...document.units
      .filter((unit) => !unit.outside)
      .flatMap((unit) => unit.roles.map((role) => account(document, unit, role))),
    ...overseers(document),
  ]);
  return [...new Map(accounts.map((one) => [one.username, one])).values()];
}

function overseers(document: PlanDocument): readonly DemonstrationAccount[] {
  const top = areaPath(document, document.issuer.area)[0];
  const unit = document.units.findLast((candidate) => candidate.area === top && !candidate.outside);
  return unit ? (['auditor', 'administrator'] as const).map((role) => account(document, unit, role)) : [];
}

function account(document: PlanDocument, unit: PlanDocument['units'][number], role: Role): DemonstrationAccount {
  const username = `${unit.id}.${SUFFIXES[role]}`;
  const person = derivedId(commandIdOf('installation', 'demonstration'), username);
  return { username, person, plan: document.id, unit: unit.id, unitName: unit.name, role };
}

interface Wiring {
  readonly bus: CommandBus;
  readonly accounts: Accounts;
  readonly directory: Directory;
}

export async function makeDemonstration(
  { bus, accounts, directory }: Wiring,
  documents: readonly PlanDocument[],
): Promise<void> {
  const all = demonstrationAccounts(documents);
  const existing = await Promise.all(all.map(({ username }) => accounts.byUsername(username)));
  const wanted = all.filter((_, at) => existing[at] === null);
  if (wanted.length === 0) return;
  await registerUnits(bus, documents);
  const people = wanted.map(async (one) => {
    await appoint(bus, one);
    await directory.set(one.person, sampleName(one.role, all.indexOf(one) + 1));
  });
  await Promise.all(people);
  for (const { username, person } of wanted) {
    if (await accounts.byUsername(username)) continue;
    const fresh = { personId: person, username, password: DEMONSTRATION_PASSWORD, demonstration: true };
    await accounts.create(fresh, new Date());
  }
}

async function appoint(bus: CommandBus, { username, person, unit, role }: DemonstrationAccount): Promise<void> {
  const request = (what: string) => installationRequest(`${what} ${username}`);
  await bus.execute(new Handle('person', person, { type: 'RegisterPerson', area: [] }, request('person')));
  const post = { unit, role, title: ROLE_NAMES[role], from: '2025-01-01', to: null } as const;
  await bus.execute(new Handle('person', person, { type: 'AppointPerson', ...post }, request('post')));
}
