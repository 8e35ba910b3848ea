import { Injectable } from '@nestjs/common';

@Injectable()
export class RouteTable {
  private readonly methods = new Map<string, Set<string>>();

  add(method: string | readonly string[], pattern: string): void {
    const known = this.methods.get(pattern) ?? new Set();
    this.methods.set(pattern, known);
    for (const one of [method].flat()) known.add(one);
  }

  /** Sorted; none for an unknown address. */
  methodsAt(url: string): readonly string[] {
    const parts = (url.split('?')[0] ?? '').split('/');
    const fitting = [...this.methods].filter(([pattern]) => fits(pattern.split('/'), parts));
    return [...new Set(fitting.flatMap(([, methods]) => [...methods]))].sort();
  }
}

function fits(pattern: readonly string[], parts: readonly string[]): boolean {
  if (pattern.length !== parts.length) return false;
  return pattern.every((one, at) => (one.startsWith(':') ? parts[at] !== '' : one === parts[at]));
}
