import { Command, Option } from 'commander';
import { productVersion } from '../product.ts';
import type { TokenOptions } from './commands/create-token.ts';
import type { UserOptions } from './commands/create-user.ts';
import { exitCodes } from './exit-codes.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const tell = (text: string): void => void process.stderr.write(`${text}\n`);

/** The packyard command. What a script wants goes to stdout and nothing else does; each command's code is loaded when it is used. */
export function commandLine(): Command {
  const program = new Command('packyard')
    .description('A package registry for your own server. Settings are environment variables: see "packyard config".')
    .version(productVersion())
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride((end) => process.exit(end.exitCode === 0 ? 0 : exitCodes.usage));
  addServerCommands(program);
  addTokenCommands(program.command('token').description('access tokens'));
  addUserCommands(program.command('user').description('the people of this server'));
  return program;
}

function addServerCommands(program: Command): void {
  program
    .command('serve', { isDefault: true })
    .description('run the server (the default)')
    .action(async () => (await import('../serve/serve.ts')).serve());
  program
    .command('work')
    .description('run background jobs only, beside servers with RUN_JOBS=false')
    .action(async () => (await import('../serve/work.ts')).work());
  program
    .command('migrate')
    .description('bring the database up to date; serve does it by itself')
    .action(async () => say(await (await import('./commands/migrate.ts')).migrate()));
  program
    .command('seed')
    .description('fill the server with the packages of an imaginary company')
    .option('--force', 'also where there is data already')
    .option('--demo-password <password>', 'lets everybody who knows it sign in as one of its people: for demonstrations only')
    .action(async (options: { force?: boolean; demoPassword?: string }) => say(await (await import('./commands/seed-samples.ts')).seedSamples({ ...options, force: options.force === true })));
  program
    .command('config')
    .description('list the environment variables')
    .option('--markdown', 'as a table for a document')
    .action(async (options: { markdown?: boolean }) => say((await import('./commands/print-config.ts')).configTable(options.markdown === true)));
}

function addTokenCommands(token: Command): void {
  token
    .command('create')
    .description('make a personal access token and print it, this once')
    .requiredOption('--user <username>', 'whose token it is')
    .requiredOption('--scopes <list>', 'api, read_api, read_user; separated by commas')
    .option('--name <name>', 'what it is for', 'command line')
    .option('--expires <date>', 'the day it ends, as 2027-01-31 (default: in a year)')
    .action(async (options: TokenOptions) => say(await (await import('./commands/create-token.ts')).createToken(options)));
}

function addUserCommands(user: Command): void {
  user
    .command('create')
    .description('make an account; prints a temporary password unless one is piped in')
    .argument('<username>')
    .option('--email <address>')
    .option('--name <name>', 'how the person is called (default: the user name)')
    .option('--admin', 'may do everything')
    .addOption(new Option('--password-stdin', 'read the password from the first line of stdin'))
    .action(async (username: string, options: UserOptions) => {
      const temporaryPassword = await (await import('./commands/create-user.ts')).createUser(username, options);
      if (temporaryPassword === undefined) return;
      tell(`${username} signs in with this password and must then choose another:`);
      say(temporaryPassword);
    });
  user
    .command('password')
    .description('set a password and end every session of its user')
    .argument('<username>')
    .option('--stdin', 'read the password from the first line of stdin')
    .action(async (username: string, options: { stdin?: boolean }) => {
      await (await import('./commands/set-password.ts')).setPassword(username, options);
      tell(`The password of ${username} was changed.`);
    });
}
