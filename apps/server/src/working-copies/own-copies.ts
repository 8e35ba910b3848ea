import { MOST_COPIES, type TypedFields, WorkingCopies } from '@app/identity';
import { SubjectQueries, type SubjectView } from '@app/read-side';
import { Injectable } from '@nestjs/common';
import { PlaceNames } from '../http/place-names.js';
import { Problem } from '../http/problem.js';
import { subjectId, subjectKindOf, workingForm, type WorkingForm } from './working-forms.js';
import {
  headBody,
  keptBody,
  subjectBody,
  type CopyHeadBody,
  type CopyListBody,
  type CopySubjectBody,
  type WorkingCopyBody,
} from './working-copy-views.js';

/** As addresses name it. */
export interface CopyAddress {
  readonly form: string;
  readonly subject: string;
}

/** Whose, and the areas that they see. */
export interface CopyWriter {
  readonly person: string;
  readonly scope: readonly string[];
}

interface Place {
  readonly form: WorkingForm;
  readonly subject: string;
}

/** A person's own working copies, of what they may see. */
@Injectable()
export class OwnCopies {
  constructor(
    private readonly copies: WorkingCopies,
    private readonly subjects: SubjectQueries,
    private readonly places: PlaceNames,
  ) {}

  async list({ person, scope }: CopyWriter): Promise<CopyListBody> {
    const heads = await this.copies.list(person);
    const about = await this.about(
      heads.flatMap(({ form, subject }) => placeOf({ form, subject }) ?? []),
      scope,
    );
    return { items: heads.map((head) => ({ ...headBody(head), about: about(head.subject) })) };
  }

  /** @throws Problem NOT_FOUND */
  async find(address: CopyAddress, { person, scope }: CopyWriter): Promise<WorkingCopyBody> {
    const place = placed(address);
    const about = (await this.about([place], scope))(place.subject);
    const copy = about && (await this.copies.find({ personId: person, ...place }));
    if (!copy) throw new Problem('NOT_FOUND');
    return { ...headBody(copy), about, fields: copy.fields };
  }

  /** @throws Problem NOT_FOUND, REVISION_MISMATCH with what is kept now, LIST_FULL */
  async keep(address: CopyAddress, { person, scope }: CopyWriter, typed: TypedFields): Promise<CopyHeadBody> {
    const place = placed(address);
    if (!(await this.about([place], scope))(place.subject)) throw new Problem('NOT_FOUND');
    const keeping = await this.copies.keep({ personId: person, ...place }, typed);
    if (keeping.refused === null) return headBody(keeping.kept);
    if (keeping.refused === 'full') throw new Problem('LIST_FULL', { details: { most: MOST_COPIES } });
    const kept = keeping.now === null ? null : keptBody(keeping.now);
    throw new Problem('REVISION_MISMATCH', { details: { kept } });
  }

  /** Also of what the person no longer sees. @throws Problem NOT_FOUND, REVISION_MISMATCH */
  async remove(address: CopyAddress, person: string, seen: number | null): Promise<void> {
    const gone = await this.copies.remove({ personId: person, ...placed(address) }, seen);
    if (!gone) throw new Problem('REVISION_MISMATCH');
  }

  /** By subject. */
  private async about(
    places: readonly Place[],
    scope: readonly string[],
  ): Promise<(subject: string) => CopySubjectBody | null> {
    const refs = places.map(({ form, subject }) => ({ kind: subjectKindOf(form), id: subject }));
    const views = refs.length === 0 ? [] : await this.subjects.seen(refs, scope);
    const units = await this.places.units(views.flatMap(({ unit }) => unit ?? []));
    const byId = new Map<string, SubjectView>(views.map((view) => [view.id, view]));
    return (subject) => subjectBody(byId.get(subject), units);
  }
}

function placeOf({ form, subject }: CopyAddress): Place | null {
  const known = workingForm(form);
  const id = known === undefined ? null : subjectId(known, subject);
  return known === undefined || id === null ? null : { form: known, subject: id };
}

function placed(address: CopyAddress): Place {
  const place = placeOf(address);
  if (!place) throw new Problem('NOT_FOUND');
  return place;
}
