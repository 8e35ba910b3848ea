import { REQUEST_WORDS } from '@app/wording';
import { Problem } from '../problem.js';

export interface BodyBounds {
  readonly ofPerson: number;
  /** Without sign-in. */
  readonly ofAddress: number;
  readonly inAll: number;
}

export const BODY_BOUNDS: BodyBounds = { ofPerson: 8, ofAddress: 32, inAll: 128 };

export interface Sender {
  readonly key: string;
  readonly isSignedIn: boolean;
}

/** Ends an incomplete body. */
type Cut = (problem: Problem) => void;

const SECONDS = 1;

/**
 * Slots of open bodies. A person beyond their share waits. An address without sign-in gives up its longest body for the
 * next, so that slow bodies keep nobody there from signing in. If there are too many in all, the sender with the most
 * gives up one, or the newcomer waits.
 */
export class BodySlots {
  private readonly shares = new Map<string, Set<Cut>>();
  private count = 0;

  constructor(private readonly bounds: BodyBounds = BODY_BOUNDS) {}

  /** Returns what frees the slot. @throws Problem TOO_MANY_REQUESTS, OVERLOADED */
  begin({ key, isSignedIn }: Sender, cut: Cut): () => void {
    const own = this.shares.get(key)?.size ?? 0;
    const most = isSignedIn ? this.bounds.ofPerson : this.bounds.ofAddress;
    if (own >= most) {
      if (isSignedIn) throw tooMany();
      this.cutOldestOf(key);
    }
    if (this.count >= this.bounds.inAll) this.makeRoom(own);
    const share = this.shares.get(key) ?? new Set();
    this.shares.set(key, share);
    share.add(cut);
    this.count += 1;
    return () => this.leave(key, cut);
  }

  private makeRoom(own: number): void {
    const [greediest, share] = [...this.shares].reduce((most, one) => (one[1].size > most[1].size ? one : most));
    if (share.size <= own + 1) throw new Problem('OVERLOADED', { retryAfter: SECONDS });
    this.cutOldestOf(greediest);
  }

  private cutOldestOf(key: string): void {
    const [oldest] = this.shares.get(key) ?? [];
    if (!oldest) return;
    this.leave(key, oldest);
    oldest(tooMany());
  }

  private leave(key: string, cut: Cut): void {
    const share = this.shares.get(key);
    if (!share?.delete(cut)) return;
    this.count -= 1;
    if (share.size === 0) this.shares.delete(key);
  }
}

function tooMany(): Problem {
  return new Problem('TOO_MANY_REQUESTS', { detail: REQUEST_WORDS.tooManyBodies, retryAfter: SECONDS });
}
