import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Folds proposals again: what lists are sorted and narrowed by, each with its index. */
export class SortProposals implements MigrationInterface {
  readonly name = 'SortProposals1764400000151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('truncate read_side.proposal, read_side.board_cell');
    await runner.query(`alter table read_side.proposal
      add column due_order date not null,
      add column since_order date not null,
      add column number_order text collate "C" not null,
      add column scm_order numeric not null,
      add column processing_order numeric not null,
      add column savings jsonb not null,
      add column procedures text[] not null,
      add column drafters text[] not null`);
    for (const [name, columns] of Object.entries(INDEXES)) {
      await runner.query(`create index ${name} on read_side.proposal ${columns}`);
    }
    await runner.query(`alter table read_side.plan add column paths jsonb not null
      generated always as (jsonb_path_query_array(document::jsonb, '$.paths[*].id')) stored`);
    await runner.query(`update read_side.checkpoint set position = null where name = 'proposals'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_side.plan drop column paths');
    for (const name of Object.keys(INDEXES)) await runner.query(`drop index if exists read_side.${name}`);
    await runner.query(`alter table read_side.proposal drop column due_order, drop column since_order,
      drop column number_order, drop column scm_order, drop column processing_order, drop column savings,
      drop column procedures, drop column drafters`);
  }
}

const INDEXES: Readonly<Record<string, string>> = {
  proposal_due_order: '(due_order, drafted)',
  proposal_since_order: '(since_order, drafted)',
  proposal_number_order: '(number_order)',
  proposal_scm_order: '(scm_order, drafted)',
  proposal_processing_order: '(processing_order, drafted)',
  proposal_unit: '(unit, drafted)',
  proposal_phase: '(phase, drafted)',
  proposal_outcome: '(outcome, drafted) where outcome is not null',
  proposal_returned: '(drafted) where returns > 0',
  proposal_procedures: 'using gin (procedures)',
  proposal_drafters: 'using gin (drafters)',
};
