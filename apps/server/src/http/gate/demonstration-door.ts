import { isLoopback } from '@app/runtime';
import { Injectable } from '@nestjs/common';
import { ApiOptions } from '../limits.js';
import { headerOf, type HttpRequest } from '../request.js';

/** What proxies add to a request that they pass on. */
const FORWARDING =
  /^(forwarded|via|x-forwarded.*|x-real-ip|x-original-.*|x-envoy-.*|x-client-ip|x-cluster-client-ip|client-ip|true-client-ip|cf-.*|fastly-client-ip)$/;
const ADDRESSED = /^(?:\[([0-9a-f:]+)\]|([^:\s]+))(?::\d{1,5})?$/i;
const MAPPED = '::ffff:';

/**
 * Whether a request may use a demonstration account, whose password is published: only one that comes from this very machine,
 * asks for it by name (a page in a browser that had its own name point here does not), and shows no trace of a proxy.
 */
@Injectable()
export class DemonstrationDoor {
  constructor(private readonly options: ApiOptions) {}

  isOpenTo(request: HttpRequest): boolean {
    return this.options.demonstrationAllowed && isDirect(request) && asksHere(request);
  }
}

/** Whether the request came from this machine with nothing between. What still speaks HTTP/1.0 is a proxy that adds nothing. */
function isDirect({ raw, headers }: HttpRequest): boolean {
  const peer = raw?.socket.remoteAddress ?? '';
  if (!isLoopback(peer.startsWith(MAPPED) ? peer.slice(MAPPED.length) : peer)) return false;
  return raw?.httpVersion === '1.1' && !Object.keys(headers).some((name) => FORWARDING.test(name));
}

/** Whether it names this machine, and so does the page that a browser asks from, where it tells of one. */
function asksHere(request: HttpRequest): boolean {
  const pages = ['origin', 'referer'].flatMap((name) => headerOf(request, name) ?? []);
  const areHere = pages.every((page) => URL.canParse(page) && isLoopbackHost(new URL(page).host));
  return areHere && isLoopbackHost(headerOf(request, 'host') ?? '');
}

function isLoopbackHost(host: string): boolean {
  const [, bracketed, plain] = ADDRESSED.exec(host) ?? [];
  return isLoopback((bracketed ?? plain ?? '').toLowerCase());
}
