import { DataSource } from 'typeorm';

/** A class of its own, so that it can be injected beside other data sources. */
export class ReadSideDataSource extends DataSource {}
