import { DataSource } from 'typeorm';

/** The read models' database; a class of its own, so that it can be asked for by type beside others. */
export class ReadSideDataSource extends DataSource {}
