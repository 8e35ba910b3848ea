import type { PastAct } from '@app/domain';
import type { Position } from '@app/event-store';
import { late } from '../engine/late.js';
import { replayWith } from '../engine/replay-with.js';
import { StreamByPaper, type PaperFolds } from '../engine/stream-by-paper.js';
import { asCorrected, changesOf, telling } from '../records/as-corrected.js';
import { correctedBy, isCorrection, type StandingFact } from '../records/corrected-by.js';
import { returnsAfter, type ReturnMade } from '../records/returns-made.js';
import { staysAfter, type Folded, type StageStay } from '../records/stage-stays.js';
import { searched, type Searched } from '../search/vietnamese-text.js';
import { foldedOf, keepFolded, type FoldedFacts } from './folded-facts.js';
import type { StandingRow } from './standing-row.js';

interface Nothing {
  readonly status: 'none';
}

interface Kept {
  readonly stays: readonly StageStay[];
  readonly returned: readonly ReturnMade[];
}

/** Long, and read only where a row is written. */
interface Texts extends Searched {
  readonly state: string;
  readonly record: string;
}

/** What the domain and the record keep of the facts, and the row that both make. `firstOf`: the column that holds `first`. */
interface Kind<Fact extends StandingFact, State, Told, Row> {
  readonly decider: {
    readonly initial: State | Nothing;
    readonly evolve: (state: State | Nothing, fact: Fact['fact']) => State | Nothing;
  };
  readonly nothingRecorded: Told;
  readonly recordAfter: (record: Told, fact: Fact['fact'], revision: number) => Told;
  readonly rowOf: (folded: FoldedFacts<State, Told>, last: Fact) => Omit<Row, keyof Texts>;
  /** By which it is found. */
  readonly wordsOf: (state: State) => readonly string[];
  readonly firstOf: (row: Row) => Position;
}

/** How the facts of a proposal or dossier make its row. */
export function standingFolds<
  Fact extends StandingFact,
  State extends Folded['after'] & { readonly acts: readonly PastAct[] },
  Told extends Kept,
  Row extends StandingRow,
>({ decider, nothingRecorded, recordAfter, rowOf, wordsOf, firstOf }: Kind<Fact, State, Told, Row>) {
  const step = (folded: FoldedFacts<State, Told> | null, recorded: Fact): FoldedFacts<State, Told> | null => {
    const { fact, revision, position } = recorded;
    const state = decider.evolve(folded?.state ?? decider.initial, fact);
    if (isNothing(state)) return null;
    const told = recordAfter(folded?.record ?? nothingRecorded, fact, revision);
    const moved = { before: folded?.state ?? null, after: state, fact, revision };
    const record = { ...told, stays: staysAfter(told.stays, moved), returned: returnsAfter(told.returned, moved) };
    return { state, record, first: folded?.first ?? position };
  };
  const foldedIn = (row: Row): FoldedFacts<State, Told> => {
    const { state, record } = foldedOf(row);
    const folded = { state: state as State, record: record as Told, first: firstOf(row) };
    keepFolded(row, folded);
    return folded;
  };
  const texts = late<Omit<Row, keyof Texts>, Texts>({
    state: (row) => JSON.stringify(foldedOf(row).state),
    record: (row) => JSON.stringify(foldedOf(row).record),
    search: (row) => foundBy(row).search,
    searchFolded: (row) => foundBy(row).searchFolded,
  });
  let newest: { readonly row: object; readonly texts: Searched } | null = null;
  const foundBy = (row: object): Searched => {
    if (newest?.row !== row) newest = { row, texts: searched(wordsOf(foldedOf(row).state as State)) };
    return newest.texts;
  };
  const whole = (folded: FoldedFacts<State, Told>, last: Fact): Row => {
    return keepFolded(texts(rowOf(folded, last)) as unknown as Row, folded);
  };
  const fold = (row: Row | null, recorded: Fact): Row | null => {
    const folded = step(row && foldedIn(row), recorded);
    return folded && whole(folded, recorded);
  };
  // No correction changes what rows show of a record, in which it would be looked for everywhere.
  const withState = (folded: FoldedFacts<State, Told>, { fact }: Fact): FoldedFacts<State, Told> => {
    const state = decider.evolve(folded.state, fact);
    return isNothing(state) ? folded : { ...folded, state };
  };
  const papers: PaperFolds<Fact, FoldedFacts<State, Told>, Row> = {
    targets: correctedBy,
    changesOf,
    asCorrected,
    telling,
    step: (folded, recorded) =>
      folded && isCorrection(recorded) ? withState(folded, recorded) : step(folded, recorded),
    corrected: (folded, correction) => {
      const { state } = withState(folded, correction);
      // It has no place among these acts, by which later facts are counted.
      return { ...folded, state: { ...state, acts: state.acts.slice(0, folded.state.acts.length) } };
    },
    rowOf: whole,
  };
  const corrections = {
    targets: correctedBy,
    replay: () => replayWith({ step, rowOf: whole }),
    byPaper: (kept: (row: Row) => Row) => new StreamByPaper(papers, kept),
  };
  return { fold, corrections };
}

function isNothing(state: Folded['after'] | Nothing): state is Nothing {
  return state.status === 'none';
}
