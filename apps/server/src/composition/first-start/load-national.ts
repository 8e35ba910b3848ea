import { NATIONAL, type Parameters, type WorkingCalendar } from '@app/domain';
import { HandleCalendar, HandleParameters, ReferenceData } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { installationRequest } from './load-plans.js';

/** What holds in the whole country, as it comes with the service. */
export interface NationalData {
  readonly parameters: Parameters;
  readonly calendars: readonly WorkingCalendar[];
}

/** Reads the parameters of the country from their file, and its calendars from the files of a folder, by name. */
export async function readNational(parameters: string, calendars: string): Promise<NationalData> {
  const names = (await readdir(calendars)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map((name) => json(path.join(calendars, name))));
  return { parameters: (await json(parameters)) as Parameters, calendars: files as WorkingCalendar[] };
}

async function json(file: string): Promise<unknown> {
  return JSON.parse((await readFile(file, 'utf8')).normalize('NFC'));
}

/** Records the parameters whose ids the log does not know yet, and sets the calendars whose versions it never had. */
export async function loadNational(
  bus: CommandBus,
  reference: ReferenceData,
  { parameters, calendars }: NationalData,
): Promise<void> {
  const known = await reference.parameters([]);
  for (const [id, parameter] of Object.entries(parameters)) {
    if (Object.hasOwn(known, id)) continue;
    const command = { type: 'RecordParameter', area: [], id, parameter } as const;
    await bus.execute(new HandleParameters(NATIONAL, command, installationRequest(`parameter ${id}`)));
  }
  for (const calendar of calendars) {
    const state = await reference.calendar([]);
    if (state.status === 'set' && state.versions.includes(calendar.version)) continue;
    const command = { type: 'ChangeCalendar', area: [], calendar } as const;
    await bus.execute(new HandleCalendar(NATIONAL, command, installationRequest(`calendar ${calendar.version}`)));
  }
}
