import { Injectable } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.js';
import type { HttpRequest } from '../request.js';
import { BodySlots } from './body-slots.js';
import { announcedBytes, announcesBody } from './body-head.js';
import { countedAs } from './client-address.js';
import { PACE, PacedBody } from './paced-body.js';

/** Such a body comes with its head or soon after, and counts as open only if it does not. */
const SMALL_BYTES = 16_384;
const SOON_MS = 500;

/** Takes in bodies behind the gate, at their pace and within the slots. */
@Injectable()
export class BodyIntake {
  private readonly underWay = new BodySlots();

  /** Returns the body to read instead of the given one. @throws Problem TOO_MANY_REQUESTS, OVERLOADED */
  take(request: HttpRequest, coming: Readable, { raw: response }: { readonly raw: ServerResponse }): Readable {
    if (!announcesBody(request)) return coming;
    const body = new PacedBody(PACE);
    // The body's reader gets the error; an unread body must not end the service.
    body.on('error', () => undefined);
    const leave = this.placeFor(request, body);
    const over = () => {
      leave();
      if (!body.closed) body.destroy();
      // Nobody reads the rest: its sender could write no further, and would not read the answer.
      coming.unpipe(body).resume();
    };
    body.once('close', over).once('end', over);
    response.once('close', over);
    coming.once('close', () => {
      if (!body.writableEnded) body.destroy(new Problem('MALFORMED_REQUEST'));
    });
    if (request.headers['expect'] !== undefined) response.writeContinue();
    return coming.pipe(body);
  }

  private placeFor(request: HttpRequest, body: PacedBody): () => void {
    try {
      return this.count(request, body);
    } catch (error) {
      body.destroy();
      throw error;
    }
  }

  private count(request: HttpRequest, body: PacedBody): () => void {
    const { person, ip } = request;
    const sender = { key: person ?? countedAs(ip), isSignedIn: person !== undefined };
    const cut = (problem: Problem) => void body.destroy(problem);
    if (announcedBytes(request) > SMALL_BYTES) return this.underWay.begin(sender, cut);
    let leave: () => void = () => undefined;
    const late = setTimeout(() => {
      try {
        leave = this.underWay.begin(sender, cut);
      } catch (error) {
        body.destroy(error instanceof Error ? error : undefined);
      }
    }, SOON_MS);
    return () => {
      clearTimeout(late);
      leave();
    };
  }
}

/** How much of an unwanted body is read, and for how long, so that its sender still reads the answer. */
const UNWANTED = { bytes: 1_048_576, ms: 2_000, everyMs: 100 } as const;

/** Ends the connection of an unwanted body that continues after its answer. A request of a page to the API has none. */
export function boundUnwanted(request: IncomingMessage, response: ServerResponse): void {
  if (!(request.socket instanceof Socket)) return;
  response.once('finish', () => {
    if (request.complete) return;
    const { socket } = request;
    const [readBefore, end] = [socket.bytesRead, performance.now() + UNWANTED.ms];
    const look = setInterval(() => {
      const isPast = socket.bytesRead - readBefore > UNWANTED.bytes || performance.now() > end;
      if (isPast && !request.complete) socket.destroy();
      if (isPast || request.complete || socket.destroyed) clearInterval(look);
    }, UNWANTED.everyMs);
  });
}
