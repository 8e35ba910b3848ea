/** Whether posts that approve, sign, examine, decide or administer wait for a second administrator; the installation's setting. */
export class PostConfirmation {
  constructor(readonly needed: boolean) {}
}
