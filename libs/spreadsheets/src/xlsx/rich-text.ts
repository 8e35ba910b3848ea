/** `t` alone, or `t` within each `r`; without the pronunciation (`rPh`), and with `_x000A_` decoded. */
export class RichText {
  private text = '';
  private inText = false;
  private inRun = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'r') this.inRun = true;
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't') this.begin();
  }

  private begin(): void {
    this.inText = true;
    if (!this.inRun && !this.inPhonetic) this.text = '';
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'r') this.inRun = false;
    else if (name === 'rPh') this.inPhonetic = false;
  }

  add(text: string): void {
    if (this.inText && !this.inPhonetic) this.text += text;
  }

  whole(): string {
    return unescaped(this.text);
  }
}

/** Characters that XML cannot hold. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
