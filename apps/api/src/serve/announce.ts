import { rootUsername } from '@packyard/auth';
import type { Config } from '@packyard/config';
import type { Logger } from '@packyard/http';
import type { FirstStart } from '../first-start.ts';

/** Says where the server is and how to sign in. A generated password is shown on a terminal and nowhere else. */
export function announce(config: Config, firstStart: FirstStart, logger: Logger): void {
  const { externalUrl, host, port } = config.http;
  const { passwordFile } = firstStart;
  if (config.logging.format === 'pretty') process.stdout.write(welcome(externalUrl, firstStart, process.stdout.isTTY === true));
  else logger.info({ url: externalUrl, host, port, ...(passwordFile === undefined ? {} : { initialRootPasswordFile: passwordFile }) }, 'ready');
}

/** Exported for its test. */
export function welcome(url: string, { generatedPassword, passwordFile }: FirstStart, onTerminal: boolean): string {
  const signIn =
    generatedPassword !== undefined && onTerminal
      ? [`Sign in as ${rootUsername} with the password  ${generatedPassword}`, `(also in ${passwordFile ?? ''}; you choose your own at the first sign-in)`]
      : passwordFile !== undefined
        ? [`Sign in as ${rootUsername}; the password is in ${passwordFile}`]
        : [];
  return ['', `Packyard is ready at  ${url}`, ...signIn, 'Ctrl-C stops it.', ''].map((line) => (line === '' ? '\n' : `  ${line}\n`)).join('');
}
