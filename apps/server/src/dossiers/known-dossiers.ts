import { EventStore } from '@app/event-store';
import { Injectable } from '@nestjs/common';

/** Whether a dossier exists, asked of the log itself: read models may still be behind. */
@Injectable()
export class KnownDossiers {
  constructor(private readonly store: EventStore) {}

  async has(id: string): Promise<boolean> {
    for await (const _ of this.store.readStream(`dossier-${id}`, { limit: 1 })) return true;
    return false;
  }
}
