import type { Appointment } from '@app/domain';
import { ROLE_NAMES } from '@app/wording';
import { Injectable } from '@nestjs/common';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import type { EntitledSignerBody } from './signer-views.js';

interface Signing {
  readonly person: string;
  readonly post: Appointment;
}

/** Signers, with names for display. */
@Injectable()
export class ShownSigners {
  constructor(
    private readonly names: PeopleNames,
    private readonly places: PlaceNames,
  ) {}

  async of(signing: readonly Signing[]): Promise<EntitledSignerBody[]> {
    const names = await this.names.of(signing.map(({ person }) => person));
    const units = await this.places.units(signing.map(({ post }) => post.unit));
    return signing.map(({ person, post: { role, title, unit } }) => ({
      person,
      name: names[person] ?? null,
      title,
      role,
      roleName: ROLE_NAMES[role],
      unit,
      unitName: units.get(unit) ?? unit,
    }));
  }
}
