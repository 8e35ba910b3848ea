import type { HttpReply, HttpRequest } from './request.js';

/** Answers what went wrong with a page by a page. */
export abstract class PageProblems {
  abstract isFor(request: HttpRequest): boolean;
  abstract answer(error: unknown, request: HttpRequest, reply: HttpReply): void;
}
