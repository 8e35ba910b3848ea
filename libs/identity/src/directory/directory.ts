import { plainText, textFault } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { IdentityDataSource } from '../database/data-source.js';
import { sheltered } from '../database/store-error.js';
import { IdentityError } from '../errors.js';
import { isPersonId, personId } from '../person-id.js';
import { PersonNameRow } from './person-name-row.js';

const LONGEST = 200;
const BATCH = 1_000;

/** Names are outside the log so that they can be erased. Every method may throw IdentityStoreError. */
@Injectable()
export class Directory {
  constructor(private readonly source: IdentityDataSource) {}

  /** By id as given: null for an erased name, no entry for an unknown person. */
  async names(ids: Iterable<string>): Promise<ReadonlyMap<string, string | null>> {
    const valid = [...new Set(ids)].filter(isPersonId);
    const names = new Map<string, string | null>();
    for (let at = 0; at < valid.length; at += BATCH) {
      const personIds = valid.slice(at, at + BATCH).map((id) => id.toLowerCase());
      const rows = await sheltered(() => this.rows.findBy({ personId: In(personIds) }));
      for (const row of rows) names.set(row.personId, row.fullName);
    }
    return new Map(
      valid.flatMap((id) => {
        const name = names.get(id.toLowerCase());
        return name === undefined ? [] : [[id, name] as const];
      }),
    );
  }

  /**
   * Sets or replaces a name: 1 to 200 characters, stored in NFC with single spaces. `revision`: that of its fact; it
   * replaces what an older fact set, and a late repeat changes nothing. @throws IdentityError PERSON_ID_INVALID,
   * NAME_INVALID, PERSON_ERASED, NAME_SET_OTHERWISE if the same fact set another name
   */
  async set(person: string, fullName: string, revision = 0): Promise<void> {
    const row = [personId(person), checkedName(fullName), revision];
    const rows = await sheltered(() =>
      this.source.query<{ name: string; at: number }[]>(
        `insert into identity.person_name as known (person_id, full_name, set_at_revision) values ($1, $2, $3)
         on conflict (person_id) do update set
           full_name = case when known.set_at_revision < $3 then excluded.full_name else known.full_name end,
           set_at_revision = greatest(known.set_at_revision, $3)
         where known.erased_at is null
         returning full_name as name, set_at_revision as at`,
        row,
      ),
    );
    const [now] = rows;
    if (!now) throw new IdentityError('PERSON_ERASED');
    if (now.at === revision && now.name !== row[1]) throw new IdentityError('NAME_SET_OTHERWISE');
  }

  /** @throws IdentityError NAME_INVALID, PERSON_ERASED */
  async checkSettable(person: string, fullName: string): Promise<void> {
    checkedName(fullName);
    if ((await this.names([person])).get(person) === null) throw new IdentityError('PERSON_ERASED');
  }

  /** Forever; returns whether there was one. @throws IdentityError PERSON_ID_INVALID */
  async erase(person: string, now: Date): Promise<boolean> {
    const where = { personId: personId(person), erasedAt: IsNull() };
    const erased = await sheltered(() => this.rows.update(where, { fullName: null, erasedAt: now }));
    return erased.affected === 1;
  }

  private get rows() {
    return this.source.getRepository(PersonNameRow);
  }
}

function checkedName(text: string): string {
  const name = plainText(text).replace(/ +/g, ' ');
  const length = Array.from(name).length;
  if (length === 0 || length > LONGEST || textFault(name, 'one-line')) throw new IdentityError('NAME_INVALID');
  return name;
}
