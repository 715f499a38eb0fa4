import type { DestinationStream } from 'pino';

const levelNames: Readonly<Record<string, string>> = { trace: 'trace', debug: 'debug', info: 'info ', warn: 'WARN ', error: 'ERROR', fatal: 'FATAL' };

interface Line extends Record<string, unknown> {
  readonly time?: string;
  readonly level?: string;
  readonly msg?: string;
}

/** Turns the logger's JSON into one readable line each, for a terminal. */
export function prettyStream(destination: DestinationStream): DestinationStream {
  return { write: (json) => destination.write(`${prettyLine(json)}\n`) };
}

/** `12:30:01 info  GET /api/v4/version 200 3 ms  actor=user:1` and, below it, the stack of an error. */
export function prettyLine(json: string): string {
  const line = parse(json);
  if (line === undefined) return visible(json.trimEnd());
  const { time, level = '', msg = '', err, stack, ...fields } = line;
  const head = [time?.slice(11, 19), levelNames[level] ?? level, isRequest(fields) ? requestText(fields) : visible(msg)].join(' ');
  const rest = Object.entries(isRequest(fields) ? { actor: fields['actor'], requestId: fields['requestId'] } : fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${shown(value)}`]));
  return [[head, ...rest].join('  '), ...stackLines(err, stack)].join('\n');
}

function parse(json: string): Line | undefined {
  try {
    return JSON.parse(json) as Line;
  } catch {
    return undefined;
  }
}

const isRequest = (fields: Record<string, unknown>): boolean => fields['method'] !== undefined && fields['status'] !== undefined;

function requestText({ method, path, status, durationMs, aborted }: Record<string, unknown>): string {
  return visible(`${String(method)} ${String(path)} ${aborted === true ? 'aborted' : String(status)} ${String(durationMs)} ms`);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return visible(value);
  if (typeof value === 'object' && value !== null && 'kind' in value) return visible(Object.values(value).join(':'));
  return visible(JSON.stringify(value));
}

function stackLines(err: unknown, stack: unknown): string[] {
  const text = typeof stack === 'string' ? stack : typeof err === 'object' && err !== null && 'stack' in err ? String(err.stack) : '';
  return text === '' ? [] : text.split('\n').map((part) => `    ${visible(part)}`);
}

/** Control characters would let a request's text steer the terminal. */
function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
