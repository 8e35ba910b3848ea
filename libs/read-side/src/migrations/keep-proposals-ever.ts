import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever was in a dossier at a moment is found by the list of what was ever in it. */
export class KeepProposalsEver implements MigrationInterface {
  readonly name = 'KeepProposalsEver1764700000192';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table read_side.dossier add column proposals_ever text[] not null default '{}'`);
    await runner.query(`update read_side.dossier set proposals_ever = array(
      select distinct stay ->> 'proposal' collate "C" from jsonb_array_elements(record::jsonb -> 'proposals') stay order by 1
    )`);
    await runner.query('alter table read_side.dossier alter column proposals_ever drop default');
    await runner.query('drop index read_side.proposal_held');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index proposal_held on read_side.proposal (plan, dossier) where dossier is not null');
    await runner.query('alter table read_side.dossier drop column proposals_ever');
  }
}
