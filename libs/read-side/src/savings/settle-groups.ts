import { Turns } from '@app/event-store';
import type { EntityManager } from 'typeorm';
import { both } from '../engine/sending.js';
import { BaselineLine } from './baseline-line.js';
import { groupedBy } from './grouped-by.js';
import { LEADING, ledAlike } from './leading-lines.js';
import { registeredOf, type RegisteredProcedure } from './registered-procedure.js';
import { readRows } from './row-reader.js';
import { SavingLine, type LineDraft } from './saving-line.js';
import { settleLines } from './settle-lines.js';

/** Lines of some proposals before and now; `keys`: procedures with new facts. */
export interface ProposalLines {
  readonly proposals: readonly string[];
  readonly before: readonly SavingLine[];
  readonly drafts: readonly LineDraft[];
  readonly keys: readonly string[];
}

export interface Settled {
  readonly before: readonly SavingLine[];
  readonly after: readonly SavingLine[];
}

/**
 * Settles the lines of the proposals and of others that depend on them. Reads a whole group (the lines on one procedure
 * in one area) only if more than its leading lines may change.
 */
export async function settleGroups(changes: ProposalLines, manager: EntityManager): Promise<Settled> {
  const { before, drafts, keys } = changes;
  const touched = new Set(keys);
  const groups = [...new Set([...before, ...drafts].filter(({ key }) => !touched.has(key)).map(groupOf))];
  const [leading, registries] = await both(
    manager,
    () => leadingIn(groups, changes, manager),
    () => registriesOf([...before, ...drafts], keys, manager),
  );
  const linesByGroup = groupedBy([...before, ...leading], groupOf);
  const settled = groupedBy(await settledBy([...drafts, ...leading], registries), groupOf);
  const whole = groups.filter((group) => !ledAlike(linesByGroup.get(group) ?? [], settled.get(group) ?? []));
  const isOfWhole = new Set(whole);
  const isWhole = (line: LineDraft) => touched.has(line.key) || isOfWhole.has(groupOf(line));
  const others = await othersIn(whole, changes, manager);
  const again = await settledBy([...drafts.filter(isWhole), ...others], registries);
  const alike = [...settled].flatMap(([, lines]) => lines.filter((line) => !isWhole(line)));
  return {
    before: [...before, ...leading.filter((line) => !isWhole(line)), ...others],
    after: [...alike, ...again],
  };
}

type Groups = readonly string[];

async function leadingIn(groups: Groups, { proposals }: ProposalLines, manager: EntityManager) {
  if (groups.length === 0) return [];
  return readRows(manager, SavingLine, {
    where: `${GROUP} = any($1) and ${LEADING} and not proposal = any($2)`,
    values: [groups, proposals],
  });
}

async function othersIn(groups: Groups, { proposals, keys }: ProposalLines, manager: EntityManager) {
  if (groups.length + keys.length === 0) return [];
  return readRows(manager, SavingLine, {
    where: `(${GROUP} = any($1) or key = any($2)) and not proposal = any($3)`,
    values: [groups, keys, proposals],
  });
}

/** Within a group, lines depend on each other. */
const GROUP = `owner || '|' || key`;

function groupOf({ owner, key }: Pick<LineDraft, 'owner' | 'key'>): string {
  return `${owner}|${key}`;
}

async function settledBy(drafts: readonly LineDraft[], registries: Registries): Promise<readonly SavingLine[]> {
  const settled: SavingLine[] = [];
  for await (const lines of settledWith(drafts, registries)) settled.push(...lines);
  return settled;
}

/** What registries say; procedures by key. */
export interface Registries {
  readonly procedures: ReadonlyMap<string, readonly RegisteredProcedure[]>;
  readonly baselines: readonly BaselineLine[];
}

/** Of the groups of the lines, and of all groups of the keys. */
export async function registriesOf(
  lines: readonly Pick<LineDraft, 'owner' | 'key'>[],
  keys: readonly string[],
  manager: EntityManager,
): Promise<Registries> {
  const all = [...new Set([...lines.map(({ key }) => key), ...keys])];
  const owners = [...new Set(lines.map(({ owner }) => owner))];
  const [procedures, baselines] = await both(
    manager,
    () => registeredOf(manager, all),
    () =>
      readRows(manager, BaselineLine, {
        where: 'key = any($1) and (owner = any($2) or key = any($3))',
        values: [all, owners, keys],
      }),
  );
  return { procedures, baselines: baselines.filter(({ key }) => procedures.has(key)) };
}

/** The lines as they follow from these drafts and registries alone, group by group. */
export async function* settledWith(
  drafts: readonly LineDraft[],
  { procedures, baselines }: Registries,
): AsyncGenerator<readonly SavingLine[]> {
  const baselinesByGroup = groupedBy(baselines, groupOf);
  const turns = new Turns();
  for (const [group, lines] of groupedBy(drafts, groupOf)) {
    yield settleLines(lines, {
      procedures: procedures.get(lines[0]?.key ?? '') ?? [],
      baselines: baselinesByGroup.get(group) ?? [],
    });
    await turns.give();
  }
}
