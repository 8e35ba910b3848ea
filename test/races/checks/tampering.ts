import { canonicalJson, type RecordedEvent } from '@app/event-store';
import { faultsIn, type CheckName, type Run } from './index.js';

type Tamper = (event: RecordedEvent, log: readonly RecordedEvent[]) => readonly RecordedEvent[];

const gone: Tamper = () => [];
const twice: Tamper = (event) => [event, event];
const elsewhere: Tamper = (event) => [event, { ...event, stream: 'dossier-other' }];

const saying =
  (said: object): Tamper =>
  (event) => [{ ...event, data: canonicalJson({ ...fields(event.data), ...said }) }];

const byTheDrafter: Tamper = (event, log) => {
  const drafted = log.find(({ stream, type }) => stream === event.stream && isOf('ProposalDrafted', type));
  const { actor } = JSON.parse((drafted ?? event).metadata) as { actor: object };
  return [{ ...event, metadata: canonicalJson({ ...fields(event.metadata), actor }) }];
};

/** Whether a stored name is of that type, in whatever version. */
function isOf(type: string, storedName: string): boolean {
  return storedName.startsWith(`${type}.v`);
}

function fields(text: string): object {
  return JSON.parse(text) as object;
}

/** Ways to spoil a log, each with the check that must find it: one that finds nothing proves nothing. */
export const TAMPERINGS: readonly (readonly [CheckName, string, string, Tamper])[] = [
  ['decidedOtherwise', 'a fact says something else', 'ProposalAccepted', saying({ edition: 99 })],
  ['inTwoDossiers', 'a proposal is put into two dossiers', 'ProposalIncluded', elsewhere],
  ['inTwoDossiers', 'a proposal never hears of its decision', 'ProposalDecided', gone],
  ['stepsSkipped', 'no head has approved', 'EditionApproved', gone],
  ['stepsSkipped', 'nobody has received the dossier', 'DossierReceived', gone],
  ['fourEyesBroken', 'the drafter assesses', 'AssessmentStarted', byTheDrafter],
  ['fourEyesBroken', 'the drafter approves', 'EditionApproved', byTheDrafter],
  ['wronglyAnswered', 'an acknowledged fact is lost', 'ProposalAccepted', gone],
  ['wronglyAnswered', 'an acknowledged fact is there twice', 'AssessmentStarted', twice],
  ['wronglyAnswered', 'a number is given twice', 'ProposalDrafted', saying({ number: 'PA-0001' })],
  ['claimsNotAnsweredOnce', 'a claim is not answered', 'InclusionDeclined', gone],
  ['claimsNotAnsweredOnce', 'a claim is answered twice', 'ProposalIncluded', twice],
];

/** The checks that fail once every event of a type has been spoilt. */
export function failingOn(run: Run, type: string, tamper: Tamper): readonly string[] {
  const log = run.log.flatMap((event) => (isOf(type, event.type) ? tamper(event, run.log) : [event]));
  return [...new Set(faultsIn({ ...run, log }).map((fault) => fault.split(':')[0]!))];
}
