import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which plan news are, and from which areas they are seen. Those told before are forgotten. */
export class PlaceNews implements MigrationInterface {
  readonly name = 'PlaceNews1764800000441';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.news');
    await runner.query(`alter table read_side.news
      add column plan text collate "C" not null,
      add column seen_from text[] not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.news drop column plan, drop column seen_from');
  }
}
