import { Injectable } from '@nestjs/common';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';

/** Of whoever imported, and of registries. */
@Injectable()
export class ImportNames {
  constructor(
    readonly people: PeopleNames,
    readonly places: PlaceNames,
  ) {}
}
