import { NATIONAL, type Parameters, type WorkingCalendar } from '@app/domain';
import { Handle, type ReferenceData } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';
import { readJson, readJsonFolder } from './json-folder.js';

export interface NationalData {
  readonly parameters: Parameters;
  readonly calendars: readonly WorkingCalendar[];
}

export async function readNational(parameters: string, calendars: string): Promise<NationalData> {
  const files = await readJsonFolder(calendars);
  return { parameters: (await readJson(parameters)) as Parameters, calendars: files as readonly WorkingCalendar[] };
}

/** Only parameters and calendar versions that the log lacks, and no calendar that ends before an extended one. */
export async function loadNational(
  bus: CommandBus,
  reference: ReferenceData,
  { parameters, calendars }: NationalData,
): Promise<void> {
  const recorded = await reference.parameters([]);
  for (const [id, parameter] of Object.entries(parameters)) {
    if (Object.hasOwn(recorded, id)) continue;
    const command = { type: 'RecordParameter', area: [], id, parameter } as const;
    await bus.execute(new Handle('parameters', NATIONAL, command, installationRequest(`parameter ${id}`)));
  }
  for (const calendar of calendars) {
    const state = await reference.calendar([]);
    if (state.status === 'set' && (state.versions.includes(calendar.version) || calendar.to < state.calendar.to))
      continue;
    const command = { type: 'ChangeCalendar', area: [], calendar } as const;
    await bus.execute(new Handle('calendar', NATIONAL, command, installationRequest(`calendar ${calendar.version}`)));
  }
}
