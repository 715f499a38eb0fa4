import { redacted, redactText } from './redact-text.ts';

const secretName = /(?:token|password|passwd|secret|authorization|cookies?|apikey|auth|otp|credentials?|csrf|signature|email|mail|body|payload)$/;
const maxDepth = 6;
const maxEntries = 50;
/** Longer texts are cut: a log line is not the place for a document. */
const maxTextLength = 4_000;

/** A log record without secrets: values are left out by the name of their key, and texts go through `redactText`. Bounded in depth and size. */
export function redactFields(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return redactObject(record, 0);
}

function redactObject(record: object, depth: number): Record<string, unknown> {
  const entries = Object.entries(record).slice(0, maxEntries);
  return Object.fromEntries(entries.map(([name, value]) => [name, isSecret(name, value) ? redacted : redactValue(value, depth)]));
}

/** Ids and counts are told, whatever they are ids of. */
function isSecret(name: string, value: unknown): boolean {
  return typeof value !== 'number' && typeof value !== 'boolean' && secretName.test(name.replaceAll(/[-_]/g, '').toLowerCase());
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return redactText(value.slice(0, maxTextLength));
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return typeof value === 'function' || typeof value === 'symbol' ? undefined : value;
  if (value instanceof Date) return value;
  if (value instanceof Error) return describeError(value, depth);
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (depth >= maxDepth) return '[deeper]';
  return Array.isArray(value) ? value.slice(0, maxEntries).map((item) => redactValue(item, depth + 1)) : redactObject(value, depth + 1);
}

/** Only what tells where it came from: a database error also carries the row's values. */
function describeError(error: Error, depth: number): Record<string, unknown> {
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    type: error.name,
    message: redactText(error.message.slice(0, maxTextLength)),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    stack: redactText((error.stack ?? '').slice(0, maxTextLength)),
    ...(error.cause === undefined || depth >= maxDepth ? {} : { cause: redactValue(error.cause, depth + 1) }),
  };
}
