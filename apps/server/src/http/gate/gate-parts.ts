import { AnonymousRequests } from './anonymous-requests.js';
import { BodyIntake } from './body-intake.js';
import { DemonstrationDoor } from './demonstration-door.js';
import { Gate } from './gate.js';
import { PageRequests } from './page-requests.js';
import { RequestRates } from './request-rates.js';
import { RouteTable } from './route-table.js';
import { SignedInPerson } from './signed-in-person.js';

/** Who asks, and whether what they send is taken in. */
export const GATE_PARTS = [
  AnonymousRequests,
  BodyIntake,
  DemonstrationDoor,
  Gate,
  PageRequests,
  RequestRates,
  RouteTable,
  SignedInPerson,
];
