/** A page that somebody has open, as its script hears of changes; it goes on after the first. */
export class OpenPage {
  hints = 0;
  /** When the first came, by the clock of the process. */
  firstHint: number | undefined;

  private constructor(private readonly leaving: AbortController) {}

  /** Opened, and listening from what it shows. @throws Error for a page without news */
  static async of(url: string, address: string, token: string): Promise<OpenPage> {
    const headers = { cookie: `tinhgon_session=${token}` };
    const html = await (await fetch(`${url}${address}`, { headers })).text();
    const [, news] = /data-hint="([^"]+)"/.exec(html) ?? [];
    if (news === undefined) throw new Error(`${address} hears no news`);
    const page = new OpenPage(new AbortController());
    const { signal } = page.leaving;
    const answer = await fetch(`${url}${news.replaceAll('&amp;', '&')}`, { headers, signal });
    void page.hear(answer.body as ReadableStream<Uint8Array>).catch(() => undefined);
    return page;
  }

  close(): void {
    this.leaving.abort();
  }

  private async hear(body: ReadableStream<Uint8Array>): Promise<void> {
    const reader = body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const told = new TextDecoder().decode(piece.value).split('event: changed').length - 1;
      if (told > 0) this.firstHint ??= performance.now();
      this.hints += told;
    }
  }
}
