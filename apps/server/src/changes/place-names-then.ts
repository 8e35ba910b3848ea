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

  /** Of parts that are units or wards, by value; the others bring their names. */
  ofParts(moment: Moment, { by, parts }: ChangeReport): Promise<ReadonlyMap<string, string>> {
    if (by !== 'unit' && by !== 'ward') return Promise.resolve(new Map());
    const values = parts.map(({ value }) => value);
    return this.past.read(moment, () => this.places.ofParts(by, values));
  }
}
