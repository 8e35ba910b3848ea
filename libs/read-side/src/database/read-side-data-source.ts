import { DataSource, type QueryRunner, type ReplicationMode } from 'typeorm';
import { readings } from '../past/moment.js';

/** A class of its own, so that it can be injected beside other data sources. A question about the past asks its own connection. */
export class ReadSideDataSource extends DataSource {
  override createQueryRunner(mode?: ReplicationMode): QueryRunner {
    return readings.getStore()?.runner ?? super.createQueryRunner(mode);
  }
}
