import { Injectable } from '@nestjs/common';
import type { DossierBody } from '../../dossiers/dossier-views.js';
import type { EntitledSignerBody } from '../../dossiers/signer-views.js';
import type { HttpRequest } from '../../http/request.js';
import { Api } from '../api/api.js';
import { ApiRefusal } from '../api/api-refusal.js';
import { DOSSIER, DOSSIER_TIMELINE, SIGNERS } from '../api/questions.js';
import { paperIn, recordedSigner, type RecordedEntry } from './recorded-entry.js';

/** Pages of the timeline that are looked through. */
const MOST_PAGES = 12;

@Injectable()
export class DossierRecords {
  constructor(private readonly api: Api) {}

  /** What its reader may put right, and which of it `revision` names. */
  async of(request: HttpRequest, id: string, revision: string | undefined) {
    const dossier = await this.api.ask(request, DOSSIER, { id });
    const may = new Map(
      dossier.acts.flatMap(({ corrections }) => corrections.map((one) => [one.revision, one] as const)),
    );
    const all: RecordedEntry[] = [];
    let cursor: string | null | undefined;
    for (let page = 0; page < MOST_PAGES && cursor !== null && all.length < may.size; page += 1) {
      const asked = { order: 'newest', limit: '100', cursor };
      const { items, next } = await this.api.ask(request, DOSSIER_TIMELINE, { id }, asked);
      for (const entry of items) {
        const found = may.get(entry.revision);
        if (found) all.push({ entry, may: found });
      }
      cursor = next;
    }
    return { dossier, all, chosen: all.find(({ entry }) => String(entry.revision) === revision) };
  }

  /** Who signed, then who else may sign there, as far as the reader is told. */
  async signersOf(request: HttpRequest, dossier: DossierBody, chosen: RecordedEntry | undefined) {
    const paper = chosen && paperIn(chosen.entry);
    const signed = chosen && recordedSigner(chosen.entry);
    if (!paper || !signed || !chosen.may.fields.includes('signer')) return [];
    const now = { ...signed, name: dossier.names[signed.person] ?? null, unitName: 'đã ghi' } as EntitledSignerBody;
    const others = await this.entitled(request, dossier.id, { date: paper.date, amends: paper.id });
    return [now, ...others.filter(({ person, title }) => person !== now.person || title !== now.title)];
  }

  private async entitled(request: HttpRequest, id: string, asked: { date: string; amends: string | undefined }) {
    try {
      return (await this.api.ask(request, SIGNERS, { id }, { ...asked, limit: '100' })).items;
    } catch (error) {
      if (error instanceof ApiRefusal && error.problem.status === 403) return [];
      throw error;
    }
  }
}
