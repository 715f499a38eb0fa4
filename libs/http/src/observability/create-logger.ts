import type { LoggingConfig } from '@packyard/config';
import { pino, type DestinationStream, type Logger as PinoLogger } from 'pino';
import { prettyStream } from './pretty-line.ts';
import { redactFields } from './redaction/redact-fields.ts';
import { redactText } from './redaction/redact-text.ts';

export type Logger = PinoLogger;

/**
 * The one logger of a process: a line of JSON each (docs/LOGGING.md), or readable text.
 * Whatever is logged passes through redaction twice: fields by their names, then the whole line by the shape of secrets.
 */
export function createLogger({ level, format }: LoggingConfig, destination: DestinationStream = standardOutput()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }), log: redactFields, bindings: redactFields },
      // errors are described by redactFields; pino's own serializer would print what they carry
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: redactText },
    },
    format === 'pretty' ? prettyStream(destination) : destination,
  );
}

/** Written at once, so that a process that ends leaves nothing unsaid. */
function standardOutput(): DestinationStream {
  return pino.destination({ fd: 1, sync: true });
}
