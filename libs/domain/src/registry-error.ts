import { errorTable, type ErrorCode, type ErrorParams } from './error-table.ts';

/** What went wrong, independent of any client's dialect. A format's `renderError` turns it into the client's own words. */
export interface Problem {
  readonly code: ErrorCode;
  readonly status: number;
  /** GitLab's text for this case, which scripts match on. */
  readonly title: string;
  /** A sentence for a person: what happened and what to do next. */
  readonly detail: string;
  readonly params: ErrorParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly requestId?: string;
}

/** The one error that our code throws on purpose. Anything else is a bug and becomes a 500. */
export class RegistryError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, params: ErrorParams = {}, options: { cause?: unknown; headers?: Record<string, string> } = {}) {
    super(errorTable[code].detail(params), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'RegistryError';
    this.code = code;
    this.params = params;
    this.headers = options.headers ?? {};
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  toProblem(requestId?: string): Problem {
    const row = errorTable[this.code];
    return {
      code: this.code,
      status: row.status,
      title: row.title(this.params),
      detail: this.message,
      params: this.params,
      headers: this.headers,
      ...(requestId === undefined ? {} : { requestId }),
    };
  }
}
