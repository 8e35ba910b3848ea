import { Injectable } from '@nestjs/common';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';

/** Of one person. */
export const MOST_COPIES = 200;
const KEPT_DAYS = 180;

/** Which form a person fills in, and for what: the id of a plan, a proposal or a dossier. */
export interface CopyKey {
  readonly personId: string;
  readonly form: string;
  readonly subject: string;
}

/** `basedOn`: the revision of the subject that the person saw. */
export interface CopyHead extends Omit<CopyKey, 'personId'> {
  readonly revision: number;
  readonly basedOn: number | null;
  readonly changedAt: Date;
}

/** `fields`: what stands in each field as typed, by the field's path. */
export interface WorkingCopy extends CopyHead {
  readonly fields: Readonly<Record<string, string>>;
}

/** What is to be kept in the place of the revision that was seen; null if none was. */
export interface TypedFields extends Pick<WorkingCopy, 'basedOn' | 'fields'> {
  readonly seen: number | null;
}

/** `changed`: another is kept `now`, or none any more. `full`: the person has as many as there may be. */
export type Keeping =
  | { readonly refused: null; readonly kept: CopyHead }
  | { readonly refused: 'changed'; readonly now: WorkingCopy | null }
  | { readonly refused: 'full' };

interface Row extends CopyHead {
  readonly fields: string;
}

const HEAD = `form, subject, revision::double precision as revision, based_on as "basedOn", changed_at as "changedAt"`;
const OWN = 'person_id = $1 and form = $2 and subject = $3';

/**
 * What people are typing, before they do anything with it: no facts, and nobody else's. Every method may throw
 * IdentityStoreError.
 */
@Injectable()
export class WorkingCopies {
  constructor(private readonly source: IdentityDataSource) {}

  /** Newest first, without what is typed. */
  list(personId: string): Promise<readonly CopyHead[]> {
    return this.rows<CopyHead>(
      `select ${HEAD} from identity.working_copy where person_id = $1 order by changed_at desc, form, subject`,
      [personId],
    );
  }

  async find({ personId, form, subject }: CopyKey): Promise<WorkingCopy | null> {
    const sql = `select ${HEAD}, fields from identity.working_copy where ${OWN}`;
    const [row] = await this.rows<Row>(sql, [personId, form, subject]);
    return row ? { ...row, fields: JSON.parse(row.fields) as WorkingCopy['fields'] } : null;
  }

  /** A repeat of what is kept already is no change. */
  async keep(key: CopyKey, typed: TypedFields): Promise<Keeping> {
    const kept = await (typed.seen === null ? this.begin(key, typed) : this.replace(key, typed, typed.seen));
    if (kept) return { refused: null, kept };
    const now = await this.find(key);
    if (now === null && typed.seen === null) return { refused: 'full' };
    return now !== null && isSame(now, typed) ? { refused: null, kept: now } : { refused: 'changed', now };
  }

  /** Whether none is kept now; with `seen` only that revision goes. */
  async remove({ personId, form, subject }: CopyKey, seen: number | null): Promise<boolean> {
    const [found] = await this.rows<{ readonly left: boolean }>(
      `with own as (select revision from identity.working_copy where ${OWN}),
         gone as (delete from identity.working_copy
           where ${OWN} and ($4::bigint is null or revision = $4) returning revision)
       select exists (select from own where revision not in (select revision from gone)) as left`,
      [personId, form, subject, seen],
    );
    return found?.left !== true;
  }

  /** Deletes what nobody touched for 180 days. */
  async clean(): Promise<void> {
    await this.rows(`delete from identity.working_copy where changed_at < now() - make_interval(days => $1)`, [
      KEPT_DAYS,
    ]);
  }

  private async begin(
    { personId, form, subject }: CopyKey,
    { basedOn, fields }: TypedFields,
  ): Promise<CopyHead | null> {
    const [row] = await this.rows<CopyHead>(
      `insert into identity.working_copy (person_id, form, subject, based_on, fields)
         select person_id, $2, $3, $4, $5 from identity.account where person_id = $1
           and (select count(*) from identity.working_copy where person_id = $1) < $6
       on conflict do nothing returning ${HEAD}`,
      [personId, form, subject, basedOn, JSON.stringify(fields), MOST_COPIES],
    );
    return row ?? null;
  }

  private async replace(
    { personId, form, subject }: CopyKey,
    { basedOn, fields }: TypedFields,
    seen: number,
  ): Promise<CopyHead | null> {
    const [row] = await this.rows<CopyHead>(
      `with written as (
         update identity.working_copy set revision = default, based_on = $4, fields = $5, changed_at = now()
         where ${OWN} and revision = $6 returning *)
       select ${HEAD} from written`,
      [personId, form, subject, basedOn, JSON.stringify(fields), seen],
    );
    return row ?? null;
  }

  private rows<Found>(sql: string, values: readonly unknown[]): Promise<readonly Found[]> {
    return sheltered(() => this.source.query<Found[]>(sql, [...values]));
  }
}

function isSame(now: WorkingCopy, { basedOn, fields }: TypedFields): boolean {
  return now.basedOn === basedOn && JSON.stringify(now.fields) === JSON.stringify(fields);
}
