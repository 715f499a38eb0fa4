export interface ConfigProblem {
  readonly name: string;
  /** Absent for secrets. */
  readonly given?: string;
  readonly expected: string;
}

const MAX_SHOWN = 200;

/** The environment cannot be used; the message lists every problem, so that one restart is enough. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(
      [
        'These environment variables cannot be used; change them (the README lists all variables) and start again:',
        ...problems.map((problem) => `  ${problem.name}: ${shown(problem)}, expected ${problem.expected}`),
      ].join('\n'),
    );
    this.problems = problems;
  }
}

/** JSON quoting keeps control characters off the terminal. */
function shown({ given }: ConfigProblem): string {
  if (given === undefined) return 'the value (not shown) is not valid';
  return `got ${JSON.stringify(given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given)}`;
}
