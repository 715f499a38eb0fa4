import type { Action, TokenScope } from '@packyard/domain';
import { decide } from '../decide.ts';
import type { Thing } from '../thing.ts';
import { callers, deployTokens } from './callers.ts';

/** By what a session, an `api`, a `read_api` and a `read_user` token are answered. */
const credentials: (readonly TokenScope[] | undefined)[] = [undefined, ['api'], ['read_api'], ['read_user']];

const symbols: Record<string, string> = {
  'ok ok ok scope_insufficient': 'r',
  'ok ok scope_insufficient scope_insufficient': 'w',
  'forbidden forbidden forbidden scope_insufficient': '-',
  'forbidden forbidden scope_insufficient scope_insufficient': '-',
  'forbidden forbidden forbidden forbidden': '-',
  'ok ok ok ok': 'r',
};
const everywhere: Record<string, string> = {
  project_not_found: '.',
  group_not_found: '.',
  project_registry_disabled: 'o',
};

/** One line of the table: a cell per caller, each standing for the answers to all four credentials. */
export function renderRow(label: string, action: Action, thing: Thing): string {
  const outcomes = credentials.map((scopes) =>
    callers(scopes).map(([, subject]) => {
      const decision = decide(subject, action, thing);
      return decision.allowed ? 'ok' : decision.code;
    }),
  );
  const cells = (outcomes[0] ?? []).map((_, column) => symbolOf(outcomes.map((row) => row[column] ?? '')));
  return `${label.padEnd(26)}${cells.map((cell) => cell.padEnd(4)).join('')}`.trimEnd();
}

const deploySymbols: Record<string, string> = { ...everywhere, scope_insufficient: 's', forbidden: '-' };

/** The same for deploy tokens, which have no other credential. */
export function renderDeployRow(label: string, action: Action, thing: Thing): string {
  const cells = deployTokens().map(([, subject]) => {
    const decision = decide(subject, action, thing);
    return decision.allowed ? 'y' : (deploySymbols[decision.code] ?? `?${decision.code}`);
  });
  return `${label.padEnd(26)}${cells.map((cell) => cell.padEnd(4)).join('')}`.trimEnd();
}

function symbolOf(outcome: string[]): string {
  const [first = ''] = outcome;
  if (outcome.every((code) => code === first) && first in everywhere) return everywhere[first] ?? '?';
  return symbols[outcome.join(' ')] ?? `?${outcome.join(',')}`;
}
