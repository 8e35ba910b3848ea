export function editionAddress(proposal: string, edition: number): string {
  return `/phuong-an/${proposal}/ban/${String(edition)}`;
}
