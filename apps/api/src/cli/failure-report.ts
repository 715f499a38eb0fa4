import { ConfigError } from '@packyard/config';
import { RegistryError } from '@packyard/domain';
import { EmbeddedPostgresError } from '@packyard/embedded-postgres';
import { CommandError } from './command-error.ts';
import { databaseFailure } from './database-failure.ts';
import { exitCodes } from './exit-codes.ts';

export interface FailureReport {
  readonly text: string;
  readonly exitCode: number;
}

/** What a command that failed says on stderr: a sentence for what was to be expected, a stack for what was not. */
export async function reportFailure(error: unknown): Promise<FailureReport> {
  const sentence = expected(error);
  if (sentence !== undefined) return { text: `packyard: ${sentence}`, exitCode: exitCodes.failed };
  const { describeBug } = await import('./describe-bug.ts');
  return { text: `packyard: ${describeBug(error)}`, exitCode: exitCodes.bug };
}

function expected(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof ConfigError || error instanceof EmbeddedPostgresError || error instanceof RegistryError) return error.message;
  return databaseFailure(error) ?? systemFailure(error);
}

/** No right, no room, a folder where a file is expected: the text of the system names the path. */
function systemFailure(error: unknown): string | undefined {
  const { code, syscall, path } = (error ?? {}) as { code?: unknown; syscall?: unknown; path?: unknown };
  const known = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR', 'EMFILE'];
  if (!(error instanceof Error) || typeof code !== 'string' || !known.includes(code) || typeof syscall !== 'string') return undefined;
  return `${error.message}: check ${typeof path === 'string' ? path : 'DATA_DIR'}, its owner and the free space, and start again.`;
}
