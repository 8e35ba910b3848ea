import { ROLES, type AppointedPost, type CivilDate, type UnitNeeded } from '@app/domain';
import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';
import { HOLDS, PersonRow } from '../people/person-row.js';

@Injectable()
export class UnitNeedQueries {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** How much needs the unit on that day or later, wherever it lies. */
  async of(unit: string, today: CivilDate): Promise<UnitNeeded> {
    const keys = ROLES.map((role) => `${role}@${unit}`);
    const [counts] = await this.dataSource.query<Omit<UnitNeeded, 'posts'>[]>(COUNTS, [unit, keys]);
    const { proposals = 0, dossiers = 0, plans = 0 } = counts ?? {};
    return { posts: await this.posts(unit, { keys, today }), proposals, dossiers, plans };
  }

  private async posts(unit: string, { keys, today }: { readonly keys: string[]; readonly today: CivilDate }) {
    const select = this.dataSource.createQueryBuilder(PersonRow, 'p').where(HOLDS, { posts: keys });
    const held = (await select.getMany()).flatMap(({ appointments }) => JSON.parse(appointments) as AppointedPost[]);
    const isToCome = ({ to, confirmation }: AppointedPost) =>
      confirmation !== 'declined' && (to === null || to >= today);
    return held.filter((post) => post.unit === unit && isToCome(post)).length;
  }
}

const COUNTS = `select
  (select count(*)::int from read_side.proposal
    where status = 'open' and (unit = $1 or must_act && $2::text[] or asking && $2::text[])) as proposals,
  (select count(*)::int from read_side.dossier
    where status <> 'over' and (unit = $1 or must_act && $2::text[] or asking && $2::text[])) as dossiers,
  (select count(*)::int from read_side.plan
    where status in ('imported', 'adopted') and document::jsonb @> jsonb_build_object(
      'units', jsonb_build_array(jsonb_build_object('id', $1::text)))) as plans`;
