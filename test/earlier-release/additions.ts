/** A field that was added since; `[].` stands for each of a list. */
interface Addition {
  /** The answers' paths, or the read model's table. */
  readonly of: RegExp;
  readonly field: string;
}

export const ADDED_TO_ANSWERS: readonly Addition[] = [
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'enteredLate' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'dueCounted' },
  { of: /^\/(proposals|dossiers|my-work)(\?|$)/, field: 'items[].vacant' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'vacant' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'vacant' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'paths' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'outcomes' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'dossiers' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'pastDeadlines' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'nextDeadlines[].path' },
  { of: /^\/plans\/[^/]+\/board$/, field: 'nextDeadlines[].pathName' },
  { of: /^\/proposals\/[^/?]+$/, field: 'headApproval' },
  { of: /^\/proposals\/[^/?]+$/, field: 'acceptance' },
  { of: /^\/proposals\/[^/?]+$/, field: 'dossiers' },
  { of: /^\/proposals\/[^/?]+$/, field: 'decisions' },
  { of: /^\/proposals\/[^/?]+$/, field: 'explanations' },
  { of: /^\/dossiers\/[^/?]+$/, field: 'outsideActs' },
  { of: /^\/dossiers\/[^/?]+$/, field: 'proposals' },
  { of: /^\/(proposals|dossiers)\/[^/]+\/timeline\?/, field: 'items[].doneBy' },
  { of: /^\/(proposals|dossiers)\/[^/]+\/timeline\?/, field: 'items[].corrections' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'acts' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'answerBy' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'answerOverdue' },
  { of: /^\/(proposals|dossiers|my-work)(\?|$)/, field: 'items[].answerBy' },
  { of: /^\/(proposals|dossiers|my-work)(\?|$)/, field: 'items[].answerOverdue' },
  { of: /^\/my-work(\?|$)/, field: 'items[].askedOfMe' },
  { of: /^\/my-work(\?|$)/, field: 'items[].askedByMe' },
  { of: /^\/my-work(\?|$)/, field: 'items[].urgency' },
  { of: /^\/my-work(\?|$)/, field: 'items[].urgencyName' },
  { of: /^\/my-work(\?|$)/, field: 'items[].postponed' },
  { of: /^\/my-work(\?|$)/, field: 'items[].sent' },
  { of: /^\/my-work(\?|$)/, field: 'items[].lastReturn' },
  { of: /^\/my-work(\?|$)/, field: 'names' },
  { of: /^\/my-work(\?|$)/, field: 'counts' },
  { of: /^\/proposals(\?|$)/, field: 'items[].savings' },
  { of: /^\/proposals\/[^/?]+$/, field: 'savings' },
  { of: /^\/proposals(\?|$)/, field: 'items[].postponed' },
  { of: /^\/proposals\/[^/?]+$/, field: 'postponed' },
  { of: /^\/(proposals|dossiers)\/[^/]+\/timeline\?/, field: 'items[].typeName' },
  { of: /^\/savings(\?|$)/, field: 'next' },
  { of: /^\/plans(\?|$)/, field: 'items[].shortTitle' },
  { of: /^\/plans\/[^/?]+$/, field: 'shortTitle' },
  { of: /^\/plans\/[^/?]+$/, field: 'itemsReported' },
  { of: /^\/plans\/[^/]+(\/targets)?(\?|$)/, field: 'targets[].measures[].unit' },
  { of: /^\/plans\/[^/]+(\/targets)?(\?|$)/, field: 'targets[].measures[].unitName' },
  { of: /^\/plans\/[^/]+(\/targets)?(\?|$)/, field: 'targets[].measures[].by' },
  { of: /^\/plans\/[^/]+\/targets(\?|$)/, field: 'targets[].evaluated[].due' },
  { of: /^\/procedures\/[^/?]+$/, field: 'general' },
  { of: /^\/(proposals|dossiers|procedures|people|units|plans)(\?|$)/, field: 'total' },
  { of: /^\/(proposals|dossiers|procedures|people|units|plans)(\?|$)/, field: 'atLeast' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'stays' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'returned' },
  { of: /^\/proposals\/[^/?]+$/, field: 'lastSeenEdition' },
  { of: /^\/(proposals|dossiers)\/[^/]+\/timeline\?/, field: 'items[].stay' },
  { of: /\/timeline(\?|$)/, field: 'numbers' },
  { of: /^\/(proposals|dossiers|my-work)(\?|$)/, field: 'items[].knownLater' },
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'knownLater' },
  { of: /^\/calendars(\?|$)/, field: 'items[].replaces' },
  { of: /^\/calendars(\?|$)/, field: 'items[].difference' },
  { of: /^\/calendars\//, field: 'replaces' },
  { of: /^\/calendars\//, field: 'difference' },
  { of: /^\/procedures\/[^/?]+$/, field: 'channels[].limit.reading' },
  { of: /^\/procedures\/[^/?]+$/, field: 'channels[].charge' },
  { of: /^\/procedures\/[^/?]+$/, field: 'baselines[].time.reading' },
  { of: /^\/(savings\/(lines|duplicates)|plans\/[^/]+\/targets\/[^/]+\/proposals)(\?|$)/, field: 'items[].countsIn' },
  {
    of: /^\/(savings\/(lines|duplicates)|plans\/[^/]+\/targets\/[^/]+\/proposals)(\?|$)/,
    field: 'items[].countsInNames',
  },
  { of: /^\/(savings\/(lines|duplicates)|plans\/[^/]+\/targets\/[^/]+\/proposals)(\?|$)/, field: 'items[].month' },
  { of: /^\/(savings\/(lines|duplicates)|plans\/[^/]+\/targets\/[^/]+\/proposals)(\?|$)/, field: 'total' },
  { of: /^\/(savings\/(lines|duplicates)|plans\/[^/]+\/targets\/[^/]+\/proposals)(\?|$)/, field: 'atLeast' },
  { of: /^\/procedures\/[^/?]+$/, field: 'baselines[].warnings' },
  { of: /^\/procedures\/[^/?]+$/, field: 'baselines[].reason' },
  { of: /^\/procedures\/[^/?]+$/, field: 'baselines[].recordedOn' },
  { of: /^\/procedures\/[^/?]+$/, field: 'baselines[].recordedBy' },
  { of: /^\/procedures\/[^/?]+$/, field: 'baselines[].earlier' },
  { of: /^\/procedures\/[^/?]+$/, field: 'names' },
];

/** Fields of answers that say more now, or were wrong: they have tests of their own. */
export const CHANGED_IN_ANSWERS: readonly Addition[] = [
  // Named every duty of the stage for a proposal in a dossier, and not those who must act on the dossier.
  { of: /^\/proposals(\?|$)/, field: 'items[].mustAct' },
  { of: /^\/proposals\/[^/?]+$/, field: 'mustAct' },
  // Named the head's approval as missing after the submission.
  { of: /^\/proposals\/[^/?]+$/, field: 'missing' },
  // Were null after the submission.
  { of: /^\/proposals\/[^/?]+$/, field: 'approvedEdition' },
  { of: /^\/proposals\/[^/?]+$/, field: 'acceptedEdition' },
  // Held only whether there was an answer.
  { of: /^\/proposals\/[^/?]+$/, field: 'opinions' },
  { of: /^\/dossiers\/[^/?]+$/, field: 'explanations' },
  // Named neither stage, signer nor proposals.
  { of: /^\/dossiers\/[^/?]+$/, field: 'letters' },
  { of: /^\/dossiers\/[^/?]+$/, field: 'decisions' },
  // Lacked the people whom papers and questions name.
  { of: /^\/(proposals|dossiers)\/[^/?]+$/, field: 'names' },
  { of: /^\/(proposals|dossiers)\/[^/]+\/timeline\?/, field: 'names' },
];

/** Was refused to these, who read the acts refused in their area now. */
export const READ_BY_MORE = { path: /^\/refusals(\?|$)/, who: /:(leader|approver)$/ } as const;

export const ADDED_TO_ROWS: readonly Addition[] = [
  { of: /^procedure$/, field: 'state.baselines[].warnings' },
  { of: /^procedure$/, field: 'state.baselines[].reason' },
  { of: /^procedure$/, field: 'state.baselines[].on' },
  { of: /^procedure$/, field: 'state.baselines[].by' },
  { of: /^procedure$/, field: 'state.baselines[].earlier' },
  { of: /^(plan|unit|person|parameters|calendar|proposal|dossier|procedure)$/, field: 'paper_first' },
  { of: /^(plan|unit|person|parameters|calendar|proposal|dossier|procedure)$/, field: 'paper_from' },
  { of: /^(plan|unit|person|parameters|calendar|proposal|dossier|procedure)$/, field: 'generation' },
  { of: /^proposal$/, field: 'saving_status' },
  { of: /^procedure$/, field: 'details' },
  { of: /^saving_line$/, field: 'counts_in' },
  { of: /^saving_line$/, field: 'month' },
  { of: /^saving_line$/, field: 'sums' },
  { of: /^plan$/, field: 'paths' },
  { of: /^plan$/, field: 'stages' },
  { of: /^plan$/, field: 'item_ids' },
  { of: /^plan$/, field: 'catalogues' },
  { of: /^plan$/, field: 'owner' },
  { of: /^plan$/, field: 'areas' },
  { of: /^plan$/, field: 'names' },
  { of: /^person$/, field: 'posts' },
  { of: /^person$/, field: 'posts_ever' },
  { of: /^dossier$/, field: 'proposals_ever' },
  { of: /^dossier$/, field: 'search' },
  { of: /^dossier$/, field: 'search_folded' },
  { of: /^unit$/, field: 'search' },
  { of: /^unit$/, field: 'search_folded' },
  { of: /^procedure$/, field: 'field_sought' },
  { of: /^procedure$/, field: 'levels_sought' },
  { of: /^(proposal|dossier)$/, field: 'record' },
  { of: /^(proposal|dossier)$/, field: 'state.enteredLate' },
  { of: /^dossier$/, field: 'state.openedOn' },
  { of: /^dossier$/, field: 'state.letters[].from' },
  { of: /^(proposal|dossier)$/, field: 'questions' },
  { of: /^(proposal|dossier)$/, field: 'asking' },
  { of: /^proposal$/, field: 'state.opinions[].answerBy' },
  { of: /^proposal$/, field: 'state.opinions[].asked' },
  { of: /^proposal$/, field: 'state.partlyRejected' },
  { of: /^proposal$/, field: 'state.opinions[].asking' },
  { of: /^proposal$/, field: 'state.opinions[].lapsed' },
  { of: /^dossier$/, field: 'state.explanations[].asking' },
  { of: /^dossier$/, field: 'state.explanations[].lapsed' },
  { of: /^dossier$/, field: 'state.explanations[].answerBy' },
  { of: /^dossier$/, field: 'state.explanations[].asked' },
  { of: /^(proposal|dossier)$/, field: 'state.acts' },
  { of: /^dossier$/, field: 'state.authors' },
  { of: /^dossier$/, field: 'state.approvers' },
  { of: /^dossier$/, field: 'state.decisions[].proposals' },
  { of: /^dossier$/, field: 'state.decisions[].at' },
  { of: /^dossier$/, field: 'state.decisions[].amends' },
  { of: /^timeline$/, field: 'corrections' },
  { of: /^timeline$/, field: 'done_by' },
  { of: /^timeline$/, field: 'event_id' },
  { of: /^proposal$/, field: 'postponed' },
  { of: /^proposal$/, field: 'due_order' },
  { of: /^proposal$/, field: 'since_order' },
  { of: /^proposal$/, field: 'number_order' },
  { of: /^proposal$/, field: 'scm_order' },
  { of: /^proposal$/, field: 'processing_order' },
  { of: /^proposal$/, field: 'savings' },
  { of: /^proposal$/, field: 'procedures' },
  { of: /^proposal$/, field: 'drafters' },
  { of: /^proposal$/, field: 'state.postponed' },
  { of: /^person$/, field: 'reset_by' },
  { of: /^person$/, field: 'appointments[].resetBy' },
];

/** What is left without the fields that were added since. @throws Error where one of them is not there */
export function withoutAdded(additions: readonly Addition[], of: string, value: unknown): unknown {
  return additions.filter((one) => one.of.test(of)).reduce((left, { field }) => without(left, field), value);
}

function without(value: unknown, field: string): unknown {
  const [, key = '', list, inner] = /^(\w+)(\[\])?\.?(.*)$/.exec(field) ?? [];
  const { [key]: found, ...left } = value as Record<string, unknown>;
  if (found === undefined) throw new Error(`no ${key}`);
  if (!inner) return left;
  if (!list) return { ...left, [key]: without(found, inner) };
  return { ...left, [key]: (found as unknown[]).map((item) => without(item, inner)) };
}
