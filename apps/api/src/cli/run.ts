import 'reflect-metadata';
import { commandLine } from './command-line.ts';

/** Does what the command line says. What fails is told on stderr and by the exit code. */
export async function run(): Promise<void> {
  try {
    await commandLine().parseAsync();
  } catch (error) {
    const { reportFailure } = await import('./failure-report.ts');
    const { text, exitCode } = await reportFailure(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = exitCode;
  }
}
