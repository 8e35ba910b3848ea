import { pathTo } from '@app/domain';
import { PastQueries, type ChangeReport, type Moment } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { PlaceNames, type UnitNames } from '../http/place-names.js';

/** What places were called at a moment. */
@Injectable()
export class PlaceNamesThen {
  constructor(
    private readonly past: PastQueries,
    private readonly places: PlaceNames,
  ) {}

  units(moment: Moment, ids: readonly string[]): Promise<UnitNames> {
    return this.past.read(moment, () => this.places.units(ids));
  }

  /** Of parts that are units or areas, by value. */
  ofParts(moment: Moment, { by, parts }: ChangeReport): Promise<ReadonlyMap<string, string>> {
    const values = parts.map(({ value }) => value);
    if (by === 'unit') return this.units(moment, values);
    if (by === 'ward') return this.past.read(moment, () => this.areas(values));
    return Promise.resolve(new Map());
  }

  private async areas(values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const areas = await this.places.areas(values.map(pathTo));
    return new Map(values.map((value) => [value, areas(pathTo(value))]));
  }
}
