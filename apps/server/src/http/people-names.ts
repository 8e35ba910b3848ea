import { Directory } from '@app/identity';
import { Injectable } from '@nestjs/common';

/** Names of people by id, for display beside the ids alone: null where erased. */
export type Names = Readonly<Record<string, string | null>>;

@Injectable()
export class PeopleNames {
  constructor(private readonly directory: Directory) {}

  /** The names of those ids that are known. */
  async of(ids: readonly string[]): Promise<Names> {
    return Object.fromEntries(await this.directory.names(ids));
  }
}
