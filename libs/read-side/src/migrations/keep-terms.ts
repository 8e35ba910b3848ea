import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps the terms of posts apart from people, so that what many posts lack is found without reading everybody's appointments. */
export class KeepTerms implements MigrationInterface {
  readonly name = 'KeepTerms1765200000331';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_side.post_term');
  }
}

const UP = [
  `create table read_side.post_term (
    person text collate "C" not null,
    nth integer not null,
    post text not null,
    first_day date not null,
    last_day date not null,
    primary key (person, nth)
  )`,
  `insert into read_side.post_term (person, nth, post, first_day, last_day)
    select id, nth - 1, concat(one ->> 'role', '@', one ->> 'unit'), (one ->> 'from')::date,
      coalesce(one ->> 'to', '9999-12-31')::date
    from read_side.person, json_array_elements(appointments::json) with ordinality as listed(one, nth)
    where not one ->> 'confirmation' = any('{awaited,declined}'::text[])`,
  'analyze read_side.post_term',
];
