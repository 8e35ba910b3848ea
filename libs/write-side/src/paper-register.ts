import {
  paperCodec,
  papersLike,
  Rejection,
  type Authority,
  type DossierState,
  type PaperClaim,
  type PaperEvent,
} from '@app/domain';
import { EventStore, InvalidAppend, WrongExpectedRevision } from '@app/event-store';
import { derivedId, seal, streamOf, unseal } from '@app/facts';
import { Injectable } from '@nestjs/common';
import { Clock } from './clock.js';
import { ReferenceData } from './reference-data.js';
import type { CommandRequest } from './request.js';

/**
 * How long a number is held for a dossier that has neither recorded its paper nor gone on without it. Longer than any append
 * takes to succeed or to fail, so that a crash between the two does not keep the number for good.
 */
const RECORDING_MS = 120_000;

/** `revision`: at which the dossier was when it was about to record the paper. */
interface Holder {
  readonly dossier: string;
  readonly revision: number;
  readonly recordedAt: string;
}

interface Claiming {
  readonly dossier: string;
  readonly state: DossierState;
  readonly claim: PaperClaim;
  /** Whether the person may learn of this dossier. */
  readonly sees: (dossier: DossierState) => boolean;
}

/** One stream for each number that an issuer gives in a year: the dossiers that record this paper. */
@Injectable()
export class PaperRegister {
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    private readonly reference: ReferenceData,
  ) {}

  /**
   * The last step before a dossier records a paper. Of two that want one number at once, one is refused.
   * @throws Rejection PAPER_EXISTS, NOT_SAME_PAPER
   */
  async hold(claiming: Claiming, request: CommandRequest, by: Authority): Promise<void> {
    const { dossier, state, claim } = claiming;
    const { issuer, year, number } = claim;
    const revision = revisionOf(state);
    const stream = streamOf('paper', derivedId(issuer, `${year} ${number}`));
    for (;;) {
      const holders = await this.holders(stream);
      await this.ensureFree(holders, claiming);
      if (holders.some((holder) => holder.dossier === dossier && holder.revision === revision)) return;
      const data = { issuer, year, number, dossier, revision };
      const held: PaperEvent = { type: 'PaperHeld', data, by, on: this.clock.today() };
      if (await this.appended(stream, holders, { held, request })) return;
    }
  }

  private async holders(stream: string): Promise<readonly Holder[]> {
    const holders: Holder[] = [];
    for await (const recorded of this.store.readStream(stream)) {
      const { event, metadata } = unseal<PaperEvent>(recorded, paperCodec);
      const { dossier, revision } = event.data;
      holders.push({ dossier, revision, recordedAt: metadata.recordedAt });
    }
    return holders;
  }

  private async ensureFree(holders: readonly Holder[], claiming: Claiming): Promise<void> {
    const { same, written: number, fields } = claiming.claim;
    const recorded = await Promise.all(holders.map((holder) => this.recordedBy(holder, claiming)));
    const papers = recorded.flat();
    const [first] = papers;
    if (!same && first) throw new Rejection('PAPER_EXISTS', { field: fields.number, number, ...first });
    const other = papers.find(({ date, signer }) => date !== claiming.claim.date || signer !== claiming.claim.signer);
    if (same && (other || !first)) throw new Rejection('NOT_SAME_PAPER', { field: fields.same, number, ...other });
  }

  /** The papers with this number in a holder's dossier, one of which nothing is known while it is being recorded. */
  private async recordedBy(
    holder: Holder,
    { dossier, state, claim, sees }: Claiming,
  ): Promise<readonly { readonly date?: string; readonly signer?: string; readonly dossier?: string }[]> {
    const isOwn = holder.dossier === dossier;
    const held = isOwn ? state : await this.reference.dossier(holder.dossier);
    const papers = papersLike(held, claim, isOwn ? claim.revision : null);
    const named = sees(held) ? { dossier: holder.dossier } : {};
    if (papers.length > 0) return papers.map((paper) => ({ ...paper, ...named }));
    return isOwn || !this.isRecording(holder, held) ? [] : [named];
  }

  /** Once the dossier has gone on without the paper, what was about to record it is refused. */
  private isRecording({ revision, recordedAt }: Holder, dossier: DossierState): boolean {
    return revisionOf(dossier) === revision && Math.abs(this.clock.now() - Date.parse(recordedAt)) < RECORDING_MS;
  }

  /** False if another dossier came first, or this command was here before. */
  private async appended(
    stream: string,
    holders: readonly Holder[],
    { held, request }: { readonly held: PaperEvent; readonly request: CommandRequest },
  ): Promise<boolean> {
    const { commandId: causationId, correlationId } = request;
    // Decided again after a conflict, the same command holds the number again.
    const commandId = derivedId(causationId, `paper ${String(held.data.revision)}`);
    const recordedAt = this.clock.stamp(holders.at(-1)?.recordedAt ?? null);
    const stamp = { commandId, payloadDigest: '', recordedAt, correlationId, causationId };
    const expected = holders.length === 0 ? 'no_stream' : holders.length - 1;
    try {
      await this.store.append(stream, expected, seal(stream, [held], paperCodec, stamp));
      return true;
    } catch (error) {
      const isKnown = error instanceof InvalidAppend && error.reason === 'known_id';
      if (error instanceof WrongExpectedRevision || isKnown) return false;
      throw error;
    }
  }
}

function revisionOf(state: DossierState): number {
  return state.status === 'none' ? -1 : state.acts.length - 1;
}
