import type { CivilDate } from '@app/domain';
import type { Position } from '@app/event-store';
import { PastQueries, type Moment, type ComparedSpan } from '@app/read-side';
import { AS_OF_WORDS, REQUEST_WORDS, SPAN_WORDS } from '@app/wording';
import { Clock } from '@app/write-side';
import { Injectable } from '@nestjs/common';
import { faultIn } from '../problem.js';
import { AS_OF_FIELDS, KNOWN_ON, type AskedMoment, type MomentFields } from './asked-moment.js';
import { FROM_FIELDS, TO_FIELDS, type AskedSpan } from './asked-span.js';

/** The moments that questions ask about. */
@Injectable()
export class Moments {
  constructor(
    private readonly past: PastQueries,
    private readonly clock: Clock,
  ) {}

  /** Today if it names nothing. @throws Problem VALIDATION_FAILED if it is ahead, or nothing was recorded there yet */
  async of({ by, day, position, knownOn }: AskedMoment, fields: MomentFields = AS_OF_FIELDS): Promise<Moment> {
    const today = this.clock.today();
    if (day !== null && day > today) throw faultIn('VALIDATION_FAILED', fields.day, 'notAhead', AS_OF_WORDS.notAhead);
    if (knownOn !== undefined && knownOn > today)
      throw faultIn('VALIDATION_FAILED', KNOWN_ON, 'notAhead', AS_OF_WORDS.notAhead);
    const known = await this.knownAt({ by, day: day ?? today, position, knownOn }, fields);
    const on = day ?? (position === null ? null : await this.past.dayOf(known)) ?? today;
    return { by, known, day: on, recorded: await this.past.lastPositionOn(on) };
  }

  /**
   * By paper both are as known at the second unless the first names a position of its own.
   * @throws Problem VALIDATION_FAILED if one of them is no moment, or the first is after the second
   */
  async between({ from: first, to: second }: AskedSpan): Promise<ComparedSpan> {
    const to = await this.of(second, TO_FIELDS);
    const asKnown = first.by === 'paper' && to.known !== '' ? (first.position ?? to.known) : first.position;
    const from = await this.of({ ...first, position: asKnown }, FROM_FIELDS);
    const dated = first.day !== null && second.position === null;
    const daysMatter = first.by === 'paper' || dated;
    const isLater = from.known > to.known;
    if (isLater || (daysMatter && from.day > to.day)) {
      throw faultIn('VALIDATION_FAILED', tooLate(first, isLater), 'notAfterTo', SPAN_WORDS.notAfterTo);
    }
    return { from, to };
  }

  private async knownAt(
    { by, day, position, knownOn }: AskedMoment & { readonly day: CivilDate },
    fields: MomentFields,
  ): Promise<Position> {
    if (knownOn !== undefined) return this.past.lastPositionOn(knownOn);
    if (position === null) return by === 'recorded' ? this.past.lastPositionOn(day) : this.past.lastPosition();
    // Positions are told in one width; another is none of ours.
    if (position.length !== (await this.past.lastPosition()).length) {
      throw faultIn('VALIDATION_FAILED', fields.position, 'position', REQUEST_WORDS.position);
    }
    if ((await this.past.dayOf(position)) !== null) return position;
    throw faultIn('VALIDATION_FAILED', fields.position, 'recorded', AS_OF_WORDS.notRecorded);
  }
}

/** The name of what is after the second moment. `isLater`: more is known at the first. */
function tooLate({ position }: AskedMoment, isLater: boolean): string {
  return isLater && position !== null ? FROM_FIELDS.position : FROM_FIELDS.day;
}
