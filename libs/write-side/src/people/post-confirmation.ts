/**
 * Installation setting: whether posts that approve, sign, examine, decide or administer wait for a second
 * administrator.
 */
export class PostConfirmation {
  constructor(readonly needed: boolean) {}
}
