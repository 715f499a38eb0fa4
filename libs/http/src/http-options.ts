export const HTTP_OPTIONS = Symbol('HttpOptions');

export interface HttpOptions {
  /** Origin under which clients reach this server, without a trailing slash. */
  readonly externalUrl: string;
  /** How long a body may pause. */
  readonly uploadIdleTimeoutMs: number;
}
