import type { WorkItem } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { PeopleNames } from '../http/people-names.js';
import { PlaceNames } from '../http/place-names.js';
import { unitsIn } from '../http/standing-body.js';
import { handedBy } from './sending-views.js';
import { workItemBody, type WorkItemsBody } from './work-views.js';

/** Items of work, with names for display. */
@Injectable()
export class ShownWork {
  constructor(
    private readonly places: PlaceNames,
    private readonly names: PeopleNames,
  ) {}

  async of({
    items,
    next,
  }: {
    readonly items: readonly WorkItem[];
    readonly next: string | null;
  }): Promise<WorkItemsBody> {
    const hands = handedBy(items);
    const units = await this.places.units([...unitsIn(items), ...hands.map(({ unit }) => unit)]);
    const names = await this.names.of(hands.map(({ person }) => person));
    return { items: items.map((item) => workItemBody(item, units)), next, names };
  }
}
