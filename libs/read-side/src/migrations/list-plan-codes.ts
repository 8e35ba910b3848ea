import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What plans name: their stages, review items and catalogues, of each plan that there is. */
export class ListPlanCodes implements MigrationInterface {
  readonly name = 'ListPlanCodes1764400000061';

  async up(runner: QueryRunner): Promise<void> {
    const listed = (path: string) =>
      `jsonb not null generated always as (jsonb_path_query_array(document::jsonb, '${path}')) stored`;
    await runner.query(`alter table read_side.plan
      add column stages ${listed('$.paths[*].stages[*].id')},
      add column item_ids ${listed('$.items[*].id')},
      add column catalogues ${listed('$.catalogues[*].code')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.plan drop column stages, drop column item_ids, drop column catalogues');
  }
}
