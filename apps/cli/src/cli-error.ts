/** Something that the person at the terminal can put right; the message tells how, in Vietnamese. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
