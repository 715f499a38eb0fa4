/** The server's refusals, all of one shape. `message` and `error` are GitLab's texts, `detail` says what happened and what to do. */
interface ErrorBody {
  readonly message?: unknown;
  readonly error?: unknown;
  readonly detail?: unknown;
  readonly code?: unknown;
  readonly request_id?: unknown;
}

interface ApiErrorParts {
  readonly status: number;
  readonly code?: string | undefined;
  readonly requestId?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** A request that the server refused, or (status 0) that did not reach it. The message is for people. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string | undefined;
  /** Finds the request in the server's log. */
  readonly requestId: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(message: string, parts: ApiErrorParts) {
    super(message);
    this.status = parts.status;
    this.code = parts.code;
    this.requestId = parts.requestId;
    this.retryAfterSeconds = parts.retryAfterSeconds;
  }

  /** Nothing is there, or the caller may not see it. */
  get isNotFound(): boolean {
    return this.status === 404;
  }
}

/** `response` undefined: the request did not get there, or its answer did not come back. */
export function apiErrorFrom(body: unknown, response: Response | undefined): ApiError {
  if (!response) return new ApiError('The server cannot be reached: check your connection and try again.', { status: 0 });
  const fields: ErrorBody = typeof body === 'object' && body !== null ? body : {};
  const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return new ApiError(text(fields.detail) ?? text(fields.error) ?? text(fields.message) ?? fieldProblems(fields.message) ?? sentenceFor(response.status), {
    status: response.status,
    code: text(fields.code),
    requestId: text(fields.request_id) ?? response.headers.get('X-Request-Id') ?? undefined,
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : undefined,
  });
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** `{"path": ["has already been taken"]}` → 'Path has already been taken.' */
function fieldProblems(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const sentences = Object.entries(message).map(([field, problems]) => {
    const words = `${field.replaceAll('_', ' ')} ${Array.isArray(problems) ? problems.join(', ') : String(problems)}`;
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  });
  return sentences.join(' ') || undefined;
}

/** For answers that did not come from our server, such as a proxy's. */
function sentenceFor(status: number): string {
  if (status === 502 || status === 503 || status === 504) return 'The server does not answer just now: try again in a moment.';
  return `The server answered with status ${status}.`;
}
