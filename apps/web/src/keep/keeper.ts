import { CopyNumber } from './copy-number.js';
import { bodyOf, saysTheSame, textsOf } from './form-texts.js';
import type { LocalTexts } from './local-texts.js';
import { clock, offer } from './offer.js';
import { readAgain } from '../live/read-again.js';
import { sendCopy, type SentCopy } from './send-copy.js';

/** Milliseconds: after the last key, and for as long as somebody types without a pause. */
const PAUSE = 1_500;
const LONGEST = 8_000;
const AGAIN = 10_000;
const LOST = 'Mất kết nối; nội dung được giữ trên máy này và sẽ gửi lại.';

/** Keeps what is typed into one form: at once in the browser, soon after on the server. */
export class Keeper {
  private readonly name: string;
  private readonly copy: CopyNumber;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first text that the server lacks was typed. */
  private since: number | null = null;
  private isSending = false;
  /** As the server has them; empty before it was told. */
  private keptTexts = '';
  /** Whether the server was out of reach just now. */
  private isLost = !navigator.onLine;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly local: LocalTexts,
  ) {
    this.name = form.dataset['keep'] ?? '';
    this.copy = new CopyNumber(form);
  }

  start(): void {
    this.offerLocal();
    this.form.addEventListener('input', () => this.typed());
    this.form.addEventListener('change', () => this.typed());
    this.form.addEventListener('submit', (event) => this.submitted(event));
    addEventListener('pagehide', () => this.since !== null && this.putLocal());
    addEventListener('offline', () => (this.isLost = true));
    addEventListener('online', () => this.since !== null && void this.send());
  }

  private typed(): void {
    // Leaving an input tells once more of what was typed into it.
    if (JSON.stringify(textsOf(this.form)) === this.keptTexts) return;
    const now = Date.now();
    this.since ??= now;
    this.putLocal();
    this.plan(Math.max(0, Math.min(PAUSE, this.since + LONGEST - now)));
  }

  private plan(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), wait);
  }

  private submitted(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null;
    // Enter in an input.
    if (button?.value === 'giu' && button.classList.contains('sr')) {
      event.preventDefault();
      return void this.send();
    }
    clearTimeout(this.timer);
    this.putLocal();
    if (this.isLost) {
      event.preventDefault();
      return void this.sendOnceReached(button);
    }
    this.local.noteSent(this.name);
  }

  /** To send a form into a lost connection would leave the page. */
  private async sendOnceReached(button: HTMLButtonElement | null): Promise<void> {
    const sent = await this.send();
    if (sent === 'unreached') return this.say(`Chưa gửi. ${LOST}`);
    // Which of two windows' texts is sent is for the person to say.
    if (sent !== 'elsewhere') this.form.requestSubmit(button);
  }

  private putLocal(): void {
    const isKept = this.local.put(this.name, { fields: textsOf(this.form), at: Date.now(), copy: this.copy.revision });
    if (!isKept) this.say('Trình duyệt không cho giữ trên máy này; nội dung được giữ trên máy chủ.');
  }

  private async send(fields?: Readonly<Record<string, string>>): Promise<SentCopy['kind']> {
    if (this.isSending) {
      this.plan(PAUSE);
      return 'unreached';
    }
    clearTimeout(this.timer);
    const begun = this.since;
    this.since = null;
    this.isSending = true;
    const texts = JSON.stringify(fields ?? textsOf(this.form));
    const sent = await sendCopy(this.name, bodyOf(this.form, fields));
    this.isSending = false;
    this.isLost = sent.kind === 'unreached';
    if (sent.kind === 'kept') this.keptTexts = texts;
    else this.since ??= begun ?? Date.now();
    this.tell(sent);
    return sent.kind;
  }

  private tell(sent: SentCopy): void {
    switch (sent.kind) {
      case 'kept':
        this.copy.revision = sent.revision;
        if (this.since === null) this.local.remove(this.name);
        // What the page tells of the form follows what is kept.
        if (this.form.querySelector('[data-live]')) void readAgain();
        return this.say(`Đã giữ lúc ${clock(Date.now())}, ${this.left}`);
      case 'elsewhere':
        return this.elsewhere(sent);
      case 'signed-out':
        return this.signedOut();
      case 'refused':
        return this.say(`Máy chủ không giữ được: ${sent.detail} Nội dung vẫn ở trên trang này.`);
      case 'busy':
      case 'unreached':
        this.say(LOST);
        return this.plan(AGAIN);
    }
  }

  private elsewhere({ revision, at }: Extract<SentCopy, { readonly kind: 'elsewhere' }>): void {
    // A form that shows no copy has none to protect.
    if (!this.copy.isShown) {
      this.copy.revision = revision;
      return this.plan(0);
    }
    this.say('');
    offer(this.form, `Ở một cửa sổ khác, lúc ${clock(at)}, bạn đã giữ nội dung khác của biểu này.`, [
      { name: 'Lấy nội dung của cửa sổ kia', act: () => this.drop() },
      { name: 'Giữ nội dung ở đây', act: () => this.overwrite(revision) },
    ]);
  }

  private overwrite(revision: number): void {
    this.copy.revision = revision;
    this.plan(0);
  }

  private drop(): void {
    this.since = null;
    this.local.remove(this.name);
    location.reload();
  }

  private signedOut(): void {
    this.say('');
    offer(this.form, 'Phiên làm việc đã hết. Nội dung đang viết được giữ trên máy này.', [
      {
        name: 'Đăng nhập lại',
        act: () => location.assign(`/dang-nhap?den=${encodeURIComponent(location.pathname + location.search)}`),
      },
    ]);
  }

  /** What the browser keeps and the page does not show. */
  private offerLocal(): void {
    const found = this.local.find(this.name);
    if (!found || this.form.querySelector('[data-focus]')) return;
    if (saysTheSame(found.fields, textsOf(this.form))) return this.local.remove(this.name);
    offer(this.form, `Trình duyệt này còn giữ nội dung gõ lúc ${clock(found.at)} chưa gửi được lên máy chủ.`, [
      { name: 'Lấy lại', act: () => void this.restore(found.fields) },
      { name: 'Bỏ', act: () => this.local.remove(this.name) },
    ]);
  }

  /** By way of the server, whose page then shows all of it. */
  private async restore(fields: Readonly<Record<string, string>>): Promise<void> {
    if ((await this.send(fields)) === 'kept') this.drop();
  }

  /** What is still to be done with it. */
  private get left(): string {
    return /^(new-)?proposal\//.test(this.name) ? 'chưa lưu thành bản mới' : 'chưa gửi';
  }

  private say(words: string): void {
    const place = this.form.querySelector('[data-keep-said]');
    if (place) place.textContent = words;
  }
}
