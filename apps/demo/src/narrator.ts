import type { Session } from './client/service.js';
import { onPaper } from './text.js';

const STRONG = ['\u001b[1m', '\u001b[0m'] as const;

/** Bold on a terminal only. */
export class Narrator {
  private readonly strong =
    process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? STRONG : (['', ''] as const);

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  chapter(title: string): void {
    const [begin, end] = this.strong;
    this.say(`\n${begin}${title}${end}`);
  }

  tell(day: string, who: Session, what: string): void {
    const post = who.heldPost ? `${who.heldPost.roleName}, ${who.heldPost.unitName}` : who.username;
    this.say(`  ${onPaper(day)}  ${post}\n              ${what}`);
  }
}

/** The season's day, or today if that is earlier. */
export function dayOf(day: string): string {
  const now = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  return day < now ? day : now;
}
