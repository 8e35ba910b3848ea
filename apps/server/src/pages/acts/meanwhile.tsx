import { Injectable } from '@nestjs/common';
import type { HttpRequest } from '../../http/request.js';
import type { TimelineBody } from '../../timelines/timeline-views.js';
import { Api, type ApiCommand } from '../api/api.js';
import { DOSSIER_TIMELINE, PROPOSAL_TIMELINE } from '../api/questions.js';
import { TimelineEntry } from '../parts/timeline-entry.js';

/** What happened to a thing after the revision that a form showed, newest first. */
export type Told = Pick<TimelineBody, 'items' | 'names' | 'numbers'>;

const TIMELINES = { proposals: PROPOSAL_TIMELINE, dossiers: DOSSIER_TIMELINE } as const;
/** The most that is told. */
const SHOWN = '20';

type Attempt = Pick<ApiCommand, 'path' | 'parts' | 'revision'>;

@Injectable()
export class Meanwhile {
  constructor(private readonly api: Api) {}

  /** Null if nothing happened, or nothing was seen. */
  async since(request: HttpRequest, { path, parts, revision }: Attempt): Promise<Told | null> {
    const kind = /^\/(proposals|dossiers)\/\{id\}/.exec(path)?.[1] as keyof typeof TIMELINES | undefined;
    const id = parts?.['id'];
    if (kind === undefined || id === undefined || revision === undefined) return null;
    const newest = { order: 'newest', limit: SHOWN };
    const { items, names, numbers } = await this.api.ask(request, TIMELINES[kind], { id }, newest);
    const later = items.filter((entry) => entry.revision > revision);
    return later.length === 0 ? null : { items: later, names, numbers };
  }
}

/** Beside what was typed, which stays. */
export function MeanwhileTold({ told }: { readonly told: Told | null }) {
  if (!told) return null;
  return (
    <section class="notice warn" aria-labelledby="trong-luc-do">
      <h2 id="trong-luc-do">Đã có trong lúc đó</h2>
      <ol class="entries" reversed>
        {told.items.map((entry) => (
          <TimelineEntry entry={entry} timeline={told} />
        ))}
      </ol>
    </section>
  );
}
