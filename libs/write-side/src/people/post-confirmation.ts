/** Whether posts that bind others wait for a second administrator; a setting of the installation. */
export class PostConfirmation {
  constructor(readonly needed: boolean) {}
}
