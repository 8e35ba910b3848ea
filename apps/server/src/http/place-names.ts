import { pathTo } from '@app/domain';
import { AreaQueries, UnitQueries } from '@app/read-side';
import { areaWords, unitInArea } from '@app/wording';
import { Injectable } from '@nestjs/common';

/** A unit by id, in words, with its ward or province. */
export type UnitNames = ReadonlyMap<string, string>;

/** An area by its path, in words; the code of an area that no plan names. */
export type AreaNames = (area: readonly string[]) => string;

/** The places of posts. */
export interface Places {
  readonly units: UnitNames;
  readonly areas: AreaNames;
}

interface Posted {
  readonly unit: string;
  readonly area: readonly string[];
}

@Injectable()
export class PlaceNames {
  constructor(
    private readonly unitQueries: UnitQueries,
    private readonly areaQueries: AreaQueries,
  ) {}

  async units(ids: readonly string[]): Promise<UnitNames> {
    const units = await this.unitQueries.named(ids);
    const areas = await this.areaQueries.names(units.flatMap(({ area }) => area.slice(-1)));
    return new Map(units.map(({ id, name, area }) => [id, unitInArea(name, areas.get(area.at(-1) ?? '') ?? null)]));
  }

  async areas(paths: readonly (readonly string[])[]): Promise<AreaNames> {
    const names = await this.areaQueries.names(paths.flat());
    return (area) => areaWords(area.map((code) => names.get(code) ?? code.slice(code.lastIndexOf('/') + 1)));
  }

  /** Of the parts of a division by unit or by ward, by value; none of other parts, which are no places. */
  async ofParts(by: string, values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (by === 'unit') return this.units(values);
    if (by !== 'ward') return new Map();
    const areas = await this.areas(values.map(pathTo));
    return new Map(values.map((value) => [value, areas(pathTo(value))]));
  }

  /** Of posts, and further areas. */
  async ofPosts(posts: readonly Posted[], areas: readonly (readonly string[])[] = []): Promise<Places> {
    const units = await this.units(posts.map(({ unit }) => unit));
    return { units, areas: await this.areas([...posts.map(({ area }) => area), ...areas]) };
  }
}
