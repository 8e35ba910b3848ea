import type { DataSource } from 'typeorm';
import type { Projection } from '../engine/projection.js';

/** By name: read models whose rows another version of their definition made, of an earlier or a later release. */
export interface OtherVersions {
  readonly earlier: readonly string[];
  readonly later: readonly string[];
}

export async function otherVersions(
  dataSource: DataSource,
  projections: readonly Pick<Projection, 'name' | 'version'>[],
): Promise<OtherVersions> {
  const rows = await dataSource.query<{ readonly name: string; readonly version: number }[]>(
    'select name, version from read_side.checkpoint where position is not null order by name',
  );
  const own = new Map(projections.map(({ name, version }) => [name, version]));
  const where = (isOther: (stored: number, now: number) => boolean) =>
    rows.filter(({ name, version }) => isOther(version, own.get(name) ?? version)).map(({ name }) => name);
  return { earlier: where((stored, now) => stored < now), later: where((stored, now) => stored > now) };
}
