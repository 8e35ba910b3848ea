import { Directory } from '@app/identity';
import { Injectable } from '@nestjs/common';

/** By id, for display only: null if erased. */
export type Names = Readonly<Record<string, string | null>>;

@Injectable()
export class PeopleNames {
  constructor(private readonly directory: Directory) {}

  async of(ids: readonly string[]): Promise<Names> {
    return Object.fromEntries(await this.directory.names(ids));
  }
}
