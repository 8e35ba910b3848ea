const FEWEST_BYTES = 32;

/** Shared by the servers of one installation: at least 32 random bytes. */
export class TokenKey {
  /** @throws RangeError for fewer bytes */
  constructor(readonly bytes: Uint8Array) {
    if (bytes.length < FEWEST_BYTES) throw new RangeError(`A token key has at least ${FEWEST_BYTES} bytes`);
  }
}
