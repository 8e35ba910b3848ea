import {
  ACTING_ROLES,
  calendarDecider,
  parametersDecider,
  personDecider,
  planDecider,
  procedureDecider,
  unitDecider,
  type PlanDocument,
  type UnitState,
} from '@app/domain';
import { contextOf } from './context.js';
import { areaOfUnit, registeredUnits } from './plan-fixture.js';
import { Story } from './story.js';

/** The unit as it is registered, with every role; where it lies is told by its name alone. */
const known = (id: string): UnitState => ({
  status: 'registered',
  ended: null,
  name: id,
  area: areaOfUnit(id),
  roles: ACTING_ROLES,
});

/** The history of a plan all of whose units are registered. */
export const planStory = (document: PlanDocument) =>
  new Story(planDecider, (actor, when) => ({ ...contextOf(actor, when), units: registeredUnits(document) }));

const NOTHING_NEEDS_IT = { posts: 0, proposals: 0, dossiers: 0, plans: 0 };

/** The history of a unit that nothing needs. */
export const unitStory = () =>
  new Story(unitDecider, (actor, when) => ({ ...contextOf(actor, when), needed: NOTHING_NEEDS_IT }));

/** The history of a person; posts are at the room unless another unit is named. */
export const personStory = () =>
  new Story(personDecider, (actor, when) => ({
    ...contextOf(actor, when),
    person: 'p1',
    confirming: false,
    unit: known(when.unit ?? 'room-a'),
  }));

/** The history of a procedure; baselines are of the ward unless another unit is named. */
export const procedureStory = () =>
  new Story(procedureDecider, (actor, when) => ({ ...contextOf(actor, when), unit: known(when.unit ?? 'ward') }));

export const parametersStory = () => new Story(parametersDecider, contextOf);

export const calendarStory = () => new Story(calendarDecider, contextOf);
