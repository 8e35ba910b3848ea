import { Injectable } from '@nestjs/common';
import { ReadSideDataSource } from '../database/read-side-data-source.js';

/** Who may know what concerns the operator of the installation: those who oversee all areas that it has. */
@Injectable()
export class InstallationReach {
  constructor(private readonly dataSource: ReadSideDataSource) {}

  /** Whether every unit is in these areas or below them; false where none is known. */
  async isWithin(scope: readonly string[]): Promise<boolean> {
    const [found] = await this.dataSource.query<{ readonly within: boolean | null }[]>(
      `select bool_and(area && $1) as within from (select distinct area from read_side.unit where area <> '{}') areas`,
      [scope],
    );
    return found?.within ?? false;
  }
}
