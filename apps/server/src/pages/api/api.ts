import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import type { AnswerBody } from '../../http/commands.js';
import type { ProblemBody } from '../../http/problem-body.js';
import { headerOf, type HttpRequest, type ToldMoment } from '../../http/request.js';
import { askedAt, momentOf } from '../past/page-moment.js';
import { ApiRefusal } from './api-refusal.js';
import { headersFor, type FormHead } from './inner-headers.js';
import { addressOf, type Filters, type Parts, type ApiQuestion } from './question.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Sent {
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as it is written, or a file as it comes, says its type in the headers. */
  readonly body?: object | string;
  /** Also for a page of the past. */
  readonly ofNow?: boolean;
}

export interface ApiAnswer {
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface ApiFlow extends Omit<ApiAnswer, 'body'> {
  readonly body: Readable;
  /** Tells the API that nobody reads on. */
  readonly end: () => void;
}

/** A command of a form: under which key, and on which revision of the thing. */
export interface ApiCommand extends FormHead {
  readonly path: string;
  readonly parts?: Parts;
  readonly method?: Exclude<Method, 'GET'>;
  /** A text is JSON as somebody wrote it. */
  readonly body?: object | string;
}

/**
 * The service's own API, asked inside the process with the session of a page's request: every rule of the API holds for
 * pages, and a page can nothing that the API cannot.
 */
@Injectable()
export class Api {
  constructor(private readonly host: HttpAdapterHost<FastifyAdapter>) {}

  /** A read sees what `?after=` of the page names. @throws ApiRefusal */
  async ask<Answer>(
    request: HttpRequest,
    { path, ofNow = false }: ApiQuestion<Answer>,
    parts: Parts = {},
    filters: Filters = {},
  ): Promise<Answer> {
    const after = request.method === 'GET' ? request.query['after'] : undefined;
    const seen = typeof after === 'string' ? { after } : {};
    const sent = { method: 'GET', url: addressOf(path, parts, { ...filters, ...seen }), headers: {}, ofNow } as const;
    return (await this.send(request, sent)).body as Answer;
  }

  /** @throws ApiRefusal */
  async act(
    request: HttpRequest,
    { path, parts, method = 'POST', body = {}, ...head }: ApiCommand,
  ): Promise<AnswerBody> {
    const written = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const sent = { method, url: addressOf(path, parts), headers: { ...headersFor(head), ...written }, body };
    return (await this.send(request, sent)).body as AnswerBody;
  }

  /** An answer that comes bit by bit, until either side ends it; news since a position. @throws ApiRefusal */
  async flow(request: HttpRequest, url: string, since: string | null = null): Promise<ApiFlow> {
    const last = headerOf(request, 'last-event-id') ?? since;
    const headers = last === null ? {} : { 'last-event-id': last };
    const asked = { ...injected(request, { method: 'GET', url, headers }), payloadAsStream: true };
    const answer = await this.host.httpAdapter.getInstance().inject(asked);
    const body = answer.stream();
    if (answer.statusCode >= 400) throw new ApiRefusal((await json(body)) as ProblemBody, retryAfterOf(answer.headers));
    return { body, headers: answer.headers, end: () => void answer.raw.res.destroy() };
  }

  /** @throws ApiRefusal */
  async send(request: HttpRequest, sent: Sent): Promise<ApiAnswer> {
    const answer = await this.host.httpAdapter.getInstance().inject(injected(request, sent));
    const read: unknown = answer.payload === '' ? null : answer.json();
    const told = toldIn(answer.headers);
    if (told) request.told = told;
    if (answer.statusCode >= 400) throw new ApiRefusal(read as ProblemBody, retryAfterOf(answer.headers));
    const seen = answer.headers['tinhgon-position'];
    if ('tinhgon-filling' in answer.headers) request.filling = true;
    if (sent.method === 'GET' && typeof seen === 'string') request.seen = earlier(request.seen, seen);
    return { body: read, headers: answer.headers };
  }

  /** An answer of many lines, as they come; a refusal comes as it is. */
  async follow(
    request: HttpRequest,
    sent: Sent,
  ): Promise<Pick<ApiAnswer, 'headers'> & { readonly status: number; readonly lines: Readable }> {
    const asked = { ...injected(request, sent), payloadAsStream: true };
    const answer = await this.host.httpAdapter.getInstance().inject(asked);
    return { status: answer.statusCode, lines: answer.stream(), headers: answer.headers };
  }
}

const injected = (request: HttpRequest, { method, url, headers, body, ofNow = false }: Sent) => ({
  method,
  url: ofNow ? url : askedAt(momentOf(request), url),
  ...originOf(request),
  headers: { ...passedOn(request), ...headers },
  ...(body === undefined ? {} : { payload: body }),
});

const originOf = ({ raw }: HttpRequest) => {
  const address = raw?.socket.remoteAddress;
  return address === undefined ? {} : { remoteAddress: address };
};

/** What says from where the page was asked for, and its session; nothing that concerns the page's own body or answer. */
function passedOn({ headers, token }: HttpRequest): Record<string, string> {
  const kept = Object.entries(headers).filter(
    (one): one is [string, string] => typeof one[1] === 'string' && PASSED.test(one[0]),
  );
  return { ...Object.fromEntries(kept), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
}

const PASSED = /^(host|origin|referer|forwarded|via|x-.*|client-ip|true-client-ip|cf-.*|fastly-client-ip|user-agent)$/;

const AS_OF = /^by=(recorded|paper); date=([\d-]+)(?:; position=\w*(?:; since=([\d-]+))?)?/;

function toldIn(headers: ApiAnswer['headers']): ToldMoment | null {
  const [, by, date = '', since] = AS_OF.exec(String(headers['tinhgon-as-of'] ?? '')) ?? [];
  return by === 'recorded' || by === 'paper' ? { by, date, since } : null;
}

const earlier = (one: string | undefined, other: string) => (one !== undefined && one < other ? one : other);

function retryAfterOf(headers: ApiAnswer['headers']): number | null {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) ? seconds : null;
}
