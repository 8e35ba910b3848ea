import { qualifiedAreas, Rejection, textFault, type PersonCommand } from '@app/domain';
import { Accounts, Directory, PasswordWork } from '@app/identity';
import { installationRequest, loadPlans, plansFolder, readPlans, registerUnits } from '@app/installation';
import { commandIdOf, derivedId, streamOf } from '@app/facts';
import { ADMINISTRATOR_WORDS, CHARACTER_WORDS, ROLE_NAMES } from '@app/wording';
import { Handle, ReferenceData, type CommandRequest } from '@app/write-side';
import { CommandBus } from '@nestjs/cqrs';
import { parseArgs } from 'node:util';
import { CliError } from './cli-error.js';
import { readPassword } from './password.js';
import { tellSecurity } from './security-line.js';
import { withInstallation } from './with-installation.js';

const OPTIONS = {
  username: { type: 'string' },
  name: { type: 'string' },
  unit: { type: 'string' },
  'unit-name': { type: 'string' },
  area: { type: 'string' },
} as const;

/** The machine knows no person. */
const FROM_COMMAND_LINE = { kind: 'process', name: 'cli' } as const;

interface Wanted {
  readonly username: string;
  readonly name: string;
  readonly unit: string;
  readonly newUnit: NewUnit | null;
}

interface NewUnit {
  readonly name: string;
  readonly area: readonly string[];
}

/** The way in while there is nobody. */
export async function createAdministrator(args: readonly string[]): Promise<string> {
  const wanted = read(args);
  const password = await readPassword();
  await withInstallation((app, { identity }) =>
    make(wanted, password, {
      bus: app.get(CommandBus),
      reference: app.get(ReferenceData),
      accounts: new Accounts(identity, new PasswordWork()),
      directory: new Directory(identity),
    }),
  );
  return ADMINISTRATOR_WORDS.made(wanted.username, wanted.unit);
}

function read(args: readonly string[]): Wanted {
  const { values } = parsed(args);
  const needed = (name: 'username' | 'name' | 'unit') => {
    const value = values[name]?.trim().normalize('NFC');
    if (!value) throw new CliError(ADMINISTRATOR_WORDS.missing(name));
    return clear(name, value);
  };
  const unitName = values['unit-name']?.trim().normalize('NFC');
  const area = values.area?.split(',').filter((code) => code !== '') ?? [];
  if ((unitName === undefined) !== (area.length === 0)) throw new CliError(ADMINISTRATOR_WORDS.halfAUnit);
  const newUnit = unitName === undefined ? null : { name: clear('unit-name', unitName), area: qualifiedAreas(area) };
  return { username: needed('username'), name: needed('name'), unit: needed('unit'), newUnit };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true });
  } catch {
    throw new CliError(ADMINISTRATOR_WORDS.options);
  }
}

/** @throws CliError for a misleading character */
function clear(option: string, text: string): string {
  const fault = textFault(text, 'one-line');
  if (fault) throw new CliError(`--${option}: ${CHARACTER_WORDS[fault.rule](fault.character)}`);
  return text;
}

interface Parts {
  readonly bus: CommandBus;
  readonly reference: ReferenceData;
  readonly accounts: Accounts;
  readonly directory: Directory;
}

async function make(wanted: Wanted, password: string, { bus, reference, accounts, directory }: Parts): Promise<void> {
  await registerUnits(bus, await loadPlans(bus, reference, await readPlans(plansFolder)));
  const { username, unit, newUnit } = wanted;
  const registered = await reference.unit(unit);
  const unitState = registered.status === 'none' ? newUnit : registered;
  if (!unitState) throw new CliError(ADMINISTRATOR_WORDS.noUnit(unit));
  const person = derivedId(commandIdOf('installation', 'administrator'), username);
  if (await accounts.byUsername(username)) throw new CliError(ADMINISTRATOR_WORDS.taken(username));
  const account = { personId: person, username, password, demonstration: false };
  // A refusal below would leave a unit, or a person without an account, in the log.
  await accounts.checkNew({ ...account, words: [wanted.name, unit, unitState.name, ...unitState.area] });
  await directory.checkSettable(person, wanted.name);
  if (newUnit) await declareUnit(bus, unit, newUnit);
  const act = async (what: string, command: PersonCommand) => {
    const request = { ...installationRequest(`${what} ${username}`), asker: FROM_COMMAND_LINE };
    await bus.execute(new Handle('person', person, command, request));
    told(command.type, streamOf('person', person), request);
  };
  await act('person', { type: 'RegisterPerson', area: unitState.area });
  const post = { unit, role: 'administrator', title: ROLE_NAMES.administrator, from: '2025-01-01', to: null } as const;
  await act('post', { type: 'AppointPerson', ...post });
  await directory.set(person, wanted.name);
  // The account last: a repeat changes nothing before it, so that an interrupted run can be repeated.
  await accounts.create(account, new Date());
}

function told(act: string, on: string, { correlationId }: CommandRequest): void {
  tellSecurity('admin create', { kind: 'administered', act, on, requestId: correlationId });
}

/** Registers the unit unless it exists. @throws CliError if the id is another area's */
async function declareUnit(bus: CommandBus, unit: string, { name, area }: NewUnit): Promise<void> {
  const command = { type: 'RegisterUnit', name, area, roles: [] } as const;
  const request = installationRequest(`unit ${unit}`);
  try {
    await bus.execute(new Handle('unit', unit, command, request));
    told(command.type, streamOf('unit', unit), request);
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    throw new CliError(ADMINISTRATOR_WORDS.unitRefused(unit, area.join(', ')));
  }
}
