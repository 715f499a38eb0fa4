import { printable } from '@packyard/domain';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { z } from 'zod';

export interface ParameterProblem {
  readonly name: string;
  readonly problem: string;
}

type Issue = StandardSchemaV1.Issue;

/** What zod says when a check has no words of its own. */
const wordless = 'Invalid input';

/**
 * Schema issues as GitLab's parameter validator words them; scripts match on these texts.
 * `wholeName` names a parameter that is checked by itself, such as one of the path.
 */
export function gitlabProblems(issues: readonly Issue[], input: unknown, wholeName?: string): ParameterProblem[] {
  const problems = new Map<string, ParameterProblem>();
  for (const issue of issues) {
    const path = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
    const name = printable([...(wholeName === undefined ? [] : [wholeName]), ...path.filter((segment) => !/^\d+$/.test(segment))].join('.')) || 'body';
    // an item of a list is there, however the list was written
    const isMissing = !/^\d+$/.test(path.at(-1) ?? '') && valueAt(input, path) === undefined;
    if (!problems.has(name)) problems.set(name, { name, problem: wordsFor(issue, isMissing) });
  }
  return [...problems.values()];
}

function wordsFor(issue: Issue, isMissing: boolean): string {
  const { code } = issue as z.core.$ZodIssue;
  if (isMissing && code !== 'custom') return 'is missing';
  switch (code) {
    case 'custom':
      return issue.message === wordless ? 'does not have a valid value' : issue.message;
    case 'invalid_value':
      return 'does not have a valid value';
    case 'too_small':
    case 'too_big':
      return sizeWords(issue as z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig);
    default:
      return 'is invalid';
  }
}

function sizeWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (issue.code === 'too_big') return issue.origin === 'string' ? `is too long (maximum is ${issue.maximum} characters)` : 'does not have a valid value';
  if (issue.origin !== 'string') return 'does not have a valid value';
  return issue.minimum === 1 ? 'is empty' : `is too short (minimum is ${issue.minimum} characters)`;
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined), input);
}
