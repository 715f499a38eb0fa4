import type { LoggerService } from '@nestjs/common';
import type { Logger } from './create-logger.ts';

type Level = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';

/** Nest tells of each route and module at start: of use to who looks for a fault, not to who reads the log. */
const talkative = new Set(['InstanceLoader', 'NestApplication', 'NestFactory', 'RouterExplorer', 'RoutesResolver', 'WebSocketsController']);

/** Lets Nest, and our own code through Nest's `Logger`, write to the process's log. */
export class NestLogBridge implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last, and for errors the stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((value) => typeof value === 'string');
    const context = texts.findLast((text) => !isStack(text));
    const stack = texts.find(isStack);
    const quieter = level === 'info' && context !== undefined && talkative.has(context) ? 'debug' : level;
    this.logger[quieter]({ ...(context === undefined ? {} : { context }), ...fieldsOf(message), ...(stack === undefined ? {} : { stack }) }, textOf(message));
  }
}

const isStack = (text: string): boolean => /\n\s+at /.test(text);

function fieldsOf(message: unknown): object {
  if (message instanceof Error) return { err: message };
  if (typeof message !== 'object' || message === null) return {};
  const { message: _text, ...fields } = message as { message?: unknown };
  return fields;
}

function textOf(message: unknown): string {
  if (typeof message !== 'object' || message === null) return String(message);
  const { message: text, code } = message as { message?: unknown; code?: unknown };
  return typeof text === 'string' ? text : typeof code === 'string' ? code : '';
}
