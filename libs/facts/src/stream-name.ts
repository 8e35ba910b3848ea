export function streamOf(category: string, id: string): string {
  return `${category}-${id}`;
}

export function splitStream(stream: string): { readonly category: string; readonly id: string } {
  const dash = Math.max(0, stream.indexOf('-'));
  return { category: stream.slice(0, dash), id: stream.slice(dash + 1) };
}
