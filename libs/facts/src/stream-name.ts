/** The name of an aggregate's stream. */
export function streamOf(category: string, id: string): string {
  return `${category}-${id}`;
}

/** The category and the id that a stream's name is made of. */
export function splitStream(stream: string): { readonly category: string; readonly id: string } {
  const dash = Math.max(0, stream.indexOf('-'));
  return { category: stream.slice(0, dash), id: stream.slice(dash + 1) };
}
