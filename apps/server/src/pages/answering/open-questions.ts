import type { ProposalBody } from '../../proposals/proposal-views.js';

type Opinion = ProposalBody['opinions'][number];

/** Those without an answer, those that are waited for first. */
export function openQuestions({ opinions }: Pick<ProposalBody, 'opinions'>): readonly Opinion[] {
  const open = opinions.filter(({ answered }) => !answered);
  return [...open.filter(({ lapsed }) => !lapsed), ...open.filter(({ lapsed }) => lapsed)];
}

/** The one that is meant, or the first. */
export function chosenQuestion(proposal: Pick<ProposalBody, 'opinions'>, id: string | undefined): Opinion | undefined {
  const open = openQuestions(proposal);
  return open.find((one) => one.id === id) ?? open[0];
}
