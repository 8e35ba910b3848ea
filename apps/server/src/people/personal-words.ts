import { UnitQueries } from '@app/read-side';
import { ReferenceData } from '@app/write-side';
import { Injectable } from '@nestjs/common';

/** What others know of a person besides the name, and will try as a password: areas, and the units of every post. */
@Injectable()
export class PersonalWords {
  constructor(
    private readonly reference: ReferenceData,
    private readonly units: UnitQueries,
  ) {}

  async of(person: string): Promise<readonly string[]> {
    const { area, appointments } = await this.reference.person(person);
    const named = await this.units.named(appointments.map(({ unit }) => unit));
    const names = new Map(named.map(({ id, name }) => [id, name]));
    return [...area, ...appointments.flatMap(({ unit, area }) => [unit, names.get(unit) ?? '', ...area])];
  }
}
