import { aboutVariables, environmentSchema } from './environment.ts';

export interface VariableRow {
  readonly name: string;
  /** As a person would type it; empty when there is none. */
  readonly default: string;
  readonly meaning: string;
}

/** One row for each variable, in the order of the README table that is generated from them. */
export function describeConfig(): VariableRow[] {
  return Object.entries(environmentSchema('/').shape).map(([name, schema]) => {
    const about = aboutVariables.get(schema);
    if (!about) throw new Error(`${name} has no description: add it with withDefault() or optional()`);
    return { name, default: about.default, meaning: about.meaning };
  });
}
