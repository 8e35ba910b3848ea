import { AdministrationController } from './administration.controller.js';
import { AreaChoices } from './area-choices.js';
import { CalendarController } from './calendar/calendar.controller.js';
import { CalendarPages } from './calendar/calendar-pages.js';
import { ErasureController } from './people/erasure.controller.js';
import { NewPersonController } from './people/new-person.controller.js';
import { PeopleListController } from './people/people-list.controller.js';
import { PersonController } from './people/person.controller.js';
import { PersonPages } from './people/person-pages.js';
import { RatesController } from './rates/rates.controller.js';
import { RateTrials } from './rates/rate-trials.js';
import { RatesPages } from './rates/rates-pages.js';
import { Readers } from './readers.js';
import { StatusController } from './status/status.controller.js';
import { NewUnitController } from './units/new-unit.controller.js';
import { UnitController } from './units/unit.controller.js';
import { UnitListController } from './units/unit-list.controller.js';
import { UnitPages } from './units/unit-pages.js';
import { UnitChoices } from './unit-choices.js';

export const ADMINISTRATION_CONTROLLERS = [
  AdministrationController,
  PeopleListController,
  NewPersonController,
  ErasureController,
  PersonController,
  StatusController,
  CalendarController,
  RatesController,
  UnitListController,
  NewUnitController,
  UnitController,
];

export const ADMINISTRATION_PARTS = [
  AreaChoices,
  CalendarPages,
  PersonPages,
  RatesPages,
  RateTrials,
  Readers,
  UnitChoices,
  UnitPages,
];
