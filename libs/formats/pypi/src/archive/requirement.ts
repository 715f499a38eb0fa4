import { printable, type DependencyView } from '@packyard/domain';
import { parseProjectName } from '../names/project-name.ts';

/** Longer ones are only kept in the file: they are no dependency that a page could show. */
const maxLength = 1000;
const parts = /^\s*([A-Za-z0-9._-]+)\s*(\[[^\]]*\])?\s*([^;]*)(?:;(.*))?$/s;

/**
 * One line of Requires-Dist, such as `requests[socks] (>=2.8.1); extra == "net"`; undefined for what cannot be read.
 * @see https://packaging.python.org/en/latest/specifications/dependency-specifiers/
 */
export function parseRequirement(text: string): DependencyView | undefined {
  if (text.length > maxLength) return undefined;
  const [, name = '', extras = '', specifier = '', marker = ''] = parts.exec(text) ?? [];
  if (!parseProjectName(name).ok) return undefined;
  const versions = specifier.trim().replace(/^\((.*)\)$/s, '$1');
  const requirement = [`${extras}${versions}`, marker.trim()].filter((part) => part !== '').join('; ');
  return { kind: 'runtime', name, requirement: printable(requirement, 500), optional: /\bextra\s*==/.test(marker) };
}
