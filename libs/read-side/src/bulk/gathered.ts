import type { RecordedEvent } from '@app/event-store';

/** Of events that are in memory at once. `text`: characters of their stored texts. */
export interface Enough {
  readonly events: number;
  readonly text: number;
}

/** Events, gathered until there are enough of them or of their texts. */
export class Gathered {
  private events: RecordedEvent[] = [];
  private text = 0;

  constructor(private readonly enough: Enough) {}

  get isEnough(): boolean {
    return this.events.length >= this.enough.events || this.text >= this.enough.text;
  }

  get last(): RecordedEvent | undefined {
    return this.events.at(-1);
  }

  add(event: RecordedEvent): void {
    this.events.push(event);
    this.text += event.data.length + event.metadata.length;
  }

  /** Begins anew. */
  take(): readonly RecordedEvent[] {
    const { events } = this;
    [this.events, this.text] = [[], 0];
    return events;
  }
}
