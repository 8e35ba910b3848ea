import { areaPath, Rejection, type PlanDocument } from '@app/domain';
import { Handle } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';

/** At once, before the process manager. A unit whose id another area uses stays that area's. */
export async function registerUnits(bus: CommandBus, documents: readonly PlanDocument[]): Promise<void> {
  const all = documents.flatMap((document) =>
    document.units.map(async ({ id, name, area, roles }) => {
      const command = { type: 'RegisterUnit', name, area: areaPath(document, area), roles } as const;
      const request = installationRequest(`unit ${document.id} ${id}`);
      await bus.execute(new Handle('unit', id, command, request)).catch(unlessRefused);
    }),
  );
  await Promise.all(all);
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Rejection)) throw error;
}
