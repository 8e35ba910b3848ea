import type { EditionChangesBody, EditionShownBody } from '../../proposals/edition-views.js';
import type { ProposalBody } from '../../proposals/proposal-views.js';
import type { Plain } from '../../http/answer-fields.js';
import { byWords } from '../parts/by.js';
import { Corrections } from '../parts/corrections.js';
import { Filter } from '../parts/filter.js';
import { day, dayOf } from '../parts/words.js';
import { ContentShown } from '../proposals/shown/content-shown.js';
import { FiguresShown } from '../proposals/shown/figures-shown.js';
import { WarningsShown } from '../proposals/shown/warnings-shown.js';
import { editionAddress } from './edition-address.js';
import { ChangesShown } from '../review/changes-shown.js';

export interface EditionPageProps {
  readonly proposal: ProposalBody;
  readonly shown: Plain<EditionShownBody>;
  /** From the edition that it is compared with; null for the first, compared with none. */
  readonly changes: EditionChangesBody | null;
}

/** A proposal as one of its editions has it, also once another stands, with what differs from one before. */
export function EditionPage({ proposal, shown, changes }: EditionPageProps) {
  const { content, measureTypeNames, measurements, warnings } = shown;
  const decisions = proposal.decisions.filter((one) => one.edition === shown.edition);
  const parts = { content, measureTypeNames, measurements, warnings, decisions };
  const then: ProposalBody = Object.assign({}, proposal, parts);
  return (
    <>
      <EditionHead proposal={proposal} shown={shown} />
      <Compare proposal={proposal} shown={shown} changes={changes} />
      {changes && <ChangesShown changes={changes} />}
      <FiguresShown proposal={then} />
      <ContentShown proposal={then} />
      <WarningsShown proposal={then} />
    </>
  );
}

function EditionHead({
  proposal: { id, number, edition: newest },
  shown,
}: Pick<EditionPageProps, 'proposal' | 'shown'>) {
  const { edition, content, typeName, on, recordedAt, by, names, corrections, newerEdition } = shown;
  return (
    <div class="thing-head">
      <p class="crumbs">
        <a href="/phuong-an">Phương án</a> › <a href={`/phuong-an/${id}`}>{number}</a> › Bản {edition}
      </p>
      <h1>
        Bản {edition}: <span class="num">{number}</span> {content.title}
      </h1>
      <p class="quiet">
        {typeName} ngày {day(on)}, ghi vào hệ thống ngày {day(dayOf(recordedAt))} · {byWords(by, names)}
      </p>
      <Corrections corrections={corrections} names={names} />
      {newerEdition !== null && (
        <p class="notice">
          Nay đã có <a href={editionAddress(id, newerEdition)}>bản {newerEdition}</a>.
        </p>
      )}
      <Editions id={id} newest={newest} shown={edition} />
    </div>
  );
}

interface EditionsProps {
  readonly id: string;
  readonly newest: number;
  readonly shown: number;
}

/** The way to each edition. */
function Editions({ id, newest, shown }: EditionsProps) {
  if (newest === 1) return null;
  return (
    <nav class="choose" aria-label="Các bản">
      {editionsTo(newest).map((edition) => (
        <a href={editionAddress(id, edition)} {...(edition === shown ? { 'aria-current': 'page' as const } : {})}>
          Bản {edition}
        </a>
      ))}
    </nav>
  );
}

function editionsTo(newest: number): readonly number[] {
  return Array.from({ length: newest }, (_, at) => at + 1);
}

/** A plain form whose address says what is compared. */
function Compare({ proposal: { id, edition: newest }, shown: { edition }, changes }: EditionPageProps) {
  if (newest === 1) return null;
  const others = editionsTo(newest).filter((one) => one !== edition);
  const choices = others.map((one) => [String(one), `Bản ${String(one)}`] as const);
  const value = changes?.from ?? others[0];
  return (
    <form class="filters" method="get" action={editionAddress(id, edition)} aria-label="So với bản khác">
      <Filter name="so-voi" label="So với" value={String(value)} choices={choices} whole={null} />
      <button>So sánh</button>
    </form>
  );
}
