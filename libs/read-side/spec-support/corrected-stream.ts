import { dutyHolder, type ProposalStory } from '@app/testing';
import { dayAfter } from './past-season.js';
import { drafted } from './stories.js';

interface Shape {
  /** Times that it was sent back and revised. */
  readonly rounds: number;
  readonly corrections: number;
  /** Rounds of one day. */
  readonly aDay?: number;
}

/** A proposal that was sent back and revised many times. */
function manyRounds(rounds: number, dayOf: (round: number) => number): ProposalStory {
  const story = drafted({ on: dayAfter(0) });
  const today = dayAfter(dayOf(rounds));
  for (let round = 1; round <= rounds; round++) {
    const when = { on: dayAfter(dayOf(round)), today };
    const { at, edition, content } = story.now;
    story.does(dutyHolder(at, 'approve'), { type: 'SendBackEdition', edition, reason: 'Thiếu căn cư' }, when);
    const titled = { ...content, title: `Lần ${String(round)}` };
    story.does(dutyHolder(at, 'draft'), { type: 'ReviseProposal', content: titled }, when);
  }
  return story;
}

/** A long stream, and then as many corrections, several of one fact: of reasons, and of dates where a day has one round. */
export function correctedStory({ rounds, corrections, aDay = 1 }: Shape): ProposalStory {
  const dayOf = (round: number) => 2 * Math.ceil(round / aDay);
  const story = manyRounds(rounds, dayOf);
  const when = { on: dayAfter(dayOf(rounds)), today: dayAfter(dayOf(rounds)) };
  for (let nth = 1; nth <= corrections; nth++) {
    const round = (nth * 7) % rounds;
    const isDate = aDay === 1 && nth % 3 === 0;
    const changes = isDate ? { on: dayAfter(2 * round + 1 + (nth % 2)) } : { reason: `Thiếu căn cứ ${String(nth)}` };
    const correction = { type: 'CorrectProposal', revision: 1 + 2 * round, changes, reason: 'Gõ nhầm' } as const;
    story.does(dutyHolder(story.now.at, 'approve'), correction, when);
  }
  return story;
}

/** All of it on one day, and then, the last facts first, each on a day of its own. */
export function spreadStory(rounds: number): ProposalStory {
  const story = manyRounds(rounds, () => 1);
  const today = dayAfter(2 * rounds + 1);
  for (let revision = 2 * rounds; revision > 0; revision--) {
    const changes = { on: dayAfter(1 + revision) };
    const correction = { type: 'CorrectProposal', revision, changes, reason: 'Gõ nhầm' } as const;
    const who = dutyHolder(story.now.at, revision % 2 === 0 ? 'draft' : 'approve');
    story.does(who, correction, { on: today, today });
  }
  return story;
}
