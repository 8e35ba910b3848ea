import { areaPath, type PlanDocument } from '@app/domain';
import { HandleUnit } from '@app/write-side';
import type { CommandBus } from '@nestjs/cqrs';
import { installationRequest } from './installation-request.js';

/** Makes the units of the plans known at once, without waiting for the process manager; it finds nothing left to do. */
export async function registerUnits(bus: CommandBus, documents: readonly PlanDocument[]): Promise<void> {
  const all = documents.flatMap((document) =>
    document.units.map(({ id, name, area, roles }) => {
      const command = { type: 'RegisterUnit', name, area: areaPath(document, area), roles } as const;
      return bus.execute(new HandleUnit(id, command, installationRequest(`unit ${document.id} ${id}`)));
    }),
  );
  await Promise.all(all);
}
