/** Something that the user can put right; the message says how, in Vietnamese. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
