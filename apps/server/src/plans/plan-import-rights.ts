import { areaPath, authorize, permissionTo, Rejection, type PlanDocument } from '@app/domain';
import { streamOf } from '@app/facts';
import { Clock, ReferenceData, Refusals, type CommandRequest } from '@app/write-side';
import { Injectable } from '@nestjs/common';

/** Most areas of a file. */
const MOST_AREAS = 50;

/** Whether somebody may import a plan, as far as its file says of which area it is; before its form is looked at. */
@Injectable()
export class PlanImportRights {
  constructor(
    private readonly reference: ReferenceData,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** Records a refusal as the command would. @throws Rejection FORBIDDEN */
  async ensure(file: unknown, request: CommandRequest): Promise<void> {
    const area = areaIn(file);
    if (!area) return;
    const actor = await this.reference.actor(request.asker);
    try {
      authorize(permissionTo('ImportPlan'), actor, { area }, this.clock.today());
    } catch (error) {
      if (error instanceof Rejection) await this.refusals.record(request, streamOf('plan', idIn(file)), error);
      throw error;
    }
  }
}

/** The path of the issuer's area; null where the file does not say. */
function areaIn(file: unknown): readonly string[] | null {
  const { issuer, areas } = membersOf(file);
  const { area } = membersOf(issuer);
  if (!isCode(area) || !Array.isArray(areas)) return null;
  const known = areas.slice(0, MOST_AREAS).map(membersOf);
  const read = known.flatMap(({ code, parent }) =>
    isCode(code) ? [{ code, parent: isCode(parent) ? parent : null }] : [],
  );
  return areaPath({ areas: read } as unknown as PlanDocument, area);
}

function idIn(file: unknown): string {
  const { id } = membersOf(file);
  return isCode(id) ? id : '';
}

function isCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9][a-z0-9.-]{0,79}$/.test(value);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
