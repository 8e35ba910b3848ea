import type { CorrectableValues } from '../corrections/past-act.js';
import type { CivilDate } from '../kernel/civil-date.js';
import { saysTheSame } from '../kernel/same.js';
import type { PaperKey } from '../paper/paper.js';
import { ACTS, type DossierCommand, type DossierEvent } from './acts/index.js';
import type { DossierAct } from './act.js';
import { resourceAt } from './corrected-paper.js';
import type { DossierContext } from './context.js';
import { numberKey } from './paper-number.js';
import { issuerOf } from './paper.js';
import type { Letter } from './papers.js';
import type { Dossier, DossierState } from './state.js';

/**
 * A paper as it is known outside its dossier. `same`: the command states that it is one that is recorded already.
 * `revision`: of the act whose paper is corrected, null otherwise. `fields`: where the command has number and statement.
 */
export interface PaperClaim extends PaperKey {
  readonly written: string;
  readonly date: CivilDate;
  readonly signer: string;
  readonly same: boolean;
  readonly revision: number | null;
  readonly fields: { readonly number: string; readonly same: string };
}

/** The paper that an accepted command records, or whose number or year it corrects; null for any other. */
export function paperClaimed(command: DossierCommand, state: DossierState, context: DossierContext): PaperClaim | null {
  if (state.status === 'none' || !(command.type in ACTS)) return null;
  if (command.type === 'CorrectDossier') return claimCorrected(command, state, context);
  const act = ACTS[command.type as keyof typeof ACTS] as unknown as DossierAct<DossierCommand, DossierEvent>;
  const paper = act.paper?.(command) ?? null;
  if (!paper) return null;
  const { number, date, signer, same, field } = paper;
  const { actors, kind: stageKind } = act.at?.(state, command) ?? state.at;
  const issuer = issuerOf(paper, { area: state.area, actors, stageKind }, context) ?? state.unit;
  const within = (name: string) => (field === null ? name : `${field}.${name}`);
  const fields = { number: within('number'), same: within('samePaper') };
  return { ...keyOf(number, date), issuer, written: number, date, signer, same, revision: null, fields };
}

type Correction = Extract<DossierCommand, { type: 'CorrectDossier' }>;

function claimCorrected(
  { revision, changes, samePaper = false }: Correction,
  state: Dossier,
  context: DossierContext,
): PaperClaim | null {
  const act = state.acts[revision];
  const paper = act ? wholePaper({ ...act.values, ...changes }) : null;
  if (!act || !paper) return null;
  const key = keyOf(paper.number, paper.date);
  const before = wholePaper(act.values);
  if (before && saysTheSame(key, keyOf(before.number, before.date))) return null;
  const { number: written, date } = paper;
  const signer = paper.signer.person;
  const issuer = issuerOf({ signer }, resourceAt(act, state, context), context) ?? state.unit;
  const fields = { number: 'changes.number', same: 'samePaper' };
  return { ...key, issuer, written, date, signer, same: samePaper, revision, fields };
}

function wholePaper({ number, date, signer }: CorrectableValues): Letter | null {
  return number !== undefined && date !== undefined && signer ? { number, date, signer } : null;
}

/** The papers of a dossier that now have this number in this year, without that of a revision. */
export function papersLike(
  state: DossierState,
  { number, year }: PaperKey,
  except: number | null,
): readonly Pick<PaperClaim, 'date' | 'signer'>[] {
  if (state.status === 'none') return [];
  return state.acts.flatMap(({ values }, revision) => {
    const paper = revision === except ? null : wholePaper(values);
    if (!paper) return [];
    const { date, signer } = paper;
    const key = keyOf(paper.number, date);
    return key.number === number && key.year === year ? [{ date, signer: signer.person }] : [];
  });
}

function keyOf(number: string, date: CivilDate) {
  return { number: numberKey(number), year: date.slice(0, 4) };
}
