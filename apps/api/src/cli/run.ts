import 'reflect-metadata';
import { commandLine } from './command-line.ts';
import { reportFailure } from './failure-report.ts';

/** Does what the command line says. What fails is told on stderr and by the exit code. */
export async function run(): Promise<void> {
  try {
    await commandLine().parseAsync();
  } catch (error) {
    const { text, exitCode } = reportFailure(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  }
}
