import { DataSource, type DataSourceOptions, type QueryRunner, type ReplicationMode } from 'typeorm';
import { readings } from '../past/moment.js';
import { inSchema } from './in-schema.js';

/**
 * A class of its own, so that it can be injected beside other data sources. A question about the past asks its own connection.
 * `schema`: of the tables, where it is not `read_side`. `pipelined`: connections take statements before they have answered
 * those before them.
 */
export class ReadSideDataSource extends DataSource {
  constructor(
    options: DataSourceOptions,
    private readonly schema: string | null = null,
    readonly pipelined = false,
  ) {
    super(options);
  }

  /** The statement with the tables that this data source has. */
  placed(sql: string): string {
    return this.schema === null ? sql : inSchema(sql, this.schema);
  }

  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    const { schema } = this;
    const runner = readings.getStore()?.runner ?? super.createQueryRunner(mode);
    return schema === null ? runner : elsewhere(runner, schema);
  }
}

function elsewhere(runner: QueryRunner, schema: string): QueryRunner {
  const asked = runner.query.bind(runner) as (sql: string, ...rest: readonly unknown[]) => Promise<unknown>;
  const query = (sql: string, ...rest: readonly unknown[]) => asked(inSchema(sql, schema), ...rest);
  return Object.assign(runner, { query: query as QueryRunner['query'] });
}
