export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';

  constructor(
    request: string,
    readonly status: number,
    readonly body: { readonly code: string },
  ) {
    super(`${request}: ${String(status)} ${JSON.stringify(body)}`);
  }
}
