import type { CivilDate } from '@app/domain';
import {
  approved,
  fullContent,
  letterFrom,
  measure,
  person,
  post,
  rejected,
  type DossierStory,
  type ProposalStory,
  type When,
} from '@app/testing';
import { inputsOf } from '../../../libs/read-side/spec-support/saving-stories.js';
import { MEASURES, SUBJECTS } from '../words.js';
import { codeOf, PROCEDURES } from './directory.js';

/** So many days after the first of its acts. */
export interface Act {
  readonly after: number;
  readonly take: (when: When) => unknown;
}

/** `dayOf`: so many days after the first. `join`: asks for a dossier. */
interface Course {
  readonly nth: number;
  readonly dayOf: (after: number) => CivilDate;
  readonly join: (when: When) => void;
}

/** Of nine, one each stays a draft, with its figures, withdrawn, submitted; one is given back; the others go through at once. */
export function proposalActs(story: ProposalStory, { nth, dayOf, join }: Course): readonly Act[] {
  const way = nth % 9;
  const costs = { SCM_TT02: ['30000000', `${String(10 + (nth % 20))}000000`] } as const;
  const inputs = inputsOf('p1', { time: ['10', '7', 'working-day'], costs });
  const number = `PA-${String(nth + 1).padStart(4, '0')}`;
  const drafting = { after: 0, take: (when: When) => story.draft(contentOf(nth), { ...when, number }) };
  const measuring = { after: 3, take: (when: When) => story.measure([inputs], when) };
  const withdrawing = { after: 5, take: (when: When) => story.withdraw(when) };
  const correcting = { after: 7, take: (when: When) => correct(story, dayOf(1), when) };
  const submitting = [
    { after: 6, take: (when: When) => story.answerWarnings(when).approve(when) },
    ...(nth % 12 === 4 ? [correcting] : []),
    { after: 8, take: (when: When) => story.submit(when) },
  ];
  const back = [
    { after: 13, take: (when: When) => story.giveBack(when) },
    { after: 17, take: (when: When) => story.approve(when) },
    { after: 19, take: (when: When) => story.submit(when) },
    { after: 22, take: (when: When) => story.startAssessment(when) },
  ];
  const through = [
    { after: 11, take: (when: When) => story.startAssessment(when) },
    ...(way === 4 ? back : []),
    { after: 24, take: (when: When) => story.accept(when) },
    { after: 26, take: join },
  ];
  const courses = [[], [measuring], [measuring, withdrawing], [measuring, ...submitting]];
  return [drafting, ...(courses[way] ?? [measuring, ...submitting, ...through])];
}

/** Of four, one waits for its decision at the end, one is rejected. */
export function dossierActs(dossier: DossierStory, { nth, dayOf }: Pick<Course, 'nth' | 'dayOf'>): readonly Act[] {
  const outcome = nth % 4 === 2 ? rejected : approved;
  const deciding = { after: 70, take: (when: When) => dossier.decide(dossier.all(outcome), when) };
  return [
    { after: 20, take: (when) => dossier.open('room-a', when) },
    { after: 50, take: (when) => dossier.close({ ...letterFrom(dossier.now.at), date: dayOf(50) }, when) },
    { after: 56, take: (when) => dossier.receive(when) },
    ...(nth % 4 === 3 ? [] : [deciding]),
  ];
}

function contentOf(nth: number) {
  const measures = [nth, nth + 2].map((at) => measure({ type: MEASURES[at % MEASURES.length] ?? null }));
  return fullContent({
    title: `Cắt giảm thủ tục ${SUBJECTS[nth % SUBJECTS.length] ?? ''}, lần ${String(nth + 1)}`,
    benefit: null,
    procedures: [{ id: null, code: codeOf((nth * 7) % PROCEDURES), name: `Thủ tục ${String(nth)}` }],
    measures,
  });
}

/** The date of the measurement, by whoever holds the post under which it was recorded. */
function correct(story: ProposalStory, on: CivilDate, when: When): void {
  const measured = story.now.acts.findIndex(({ type }) => type === 'ProposalMeasured');
  const { unit = '', role = 'officer' } = story.now.acts[measured]?.post ?? {};
  const command = { type: 'CorrectProposal', revision: measured, changes: { on }, reason: 'Ghi nhầm ngày' } as const;
  story.does(person('corrector', post(unit, role)), command, when);
}
