/** One request as a client sends it. `path` goes out as it is: nothing is encoded or normalised. */
export interface WireRequest {
  readonly method: string;
  /** From the first slash, percent-encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}

export interface Answer {
  readonly status: number;
  /** What the status line says beside the number: all that some clients print. */
  readonly statusText: string;
  /** Lower case; several of one name are joined. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export function withHeaders(request: WireRequest, headers: Readonly<Record<string, string>>): WireRequest {
  return { ...request, headers: { ...request.headers, ...headers } };
}
