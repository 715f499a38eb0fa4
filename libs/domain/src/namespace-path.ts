import { parsed, refused, type Parsed } from './name-rules.ts';
import { reservedPaths } from './reserved-paths.ts';

/** Longest name of one level, and longest address of a group or project with all its levels, in characters. */
export const maxPathSegmentLength = 255;
export const maxFullPathLength = 1000;
/** Groups within groups, the outermost counted. */
export const maxGroupDepth = 20;

const grammar = /^[a-z0-9_][a-z0-9_.-]*$/i;
const refusedEnd = /\.(git|atom)?$/i;

/**
 * One level of an address: a group, a project or a user name. Reserved names are not looked at: see `parseTopLevelPath`.
 * @see https://docs.gitlab.com/user/reserved_names/#limitations-on-usernames-project-and-group-names-and-slugs
 */
export function parsePathSegment(text: string): Parsed<string> {
  if (text.length === 0) return refused('Path can’t be blank');
  if (text.length > maxPathSegmentLength) return refused(`Path is too long (maximum is ${maxPathSegmentLength} characters)`);
  if (!grammar.test(text) || refusedEnd.test(text)) {
    return refused("Path can contain only letters, digits, '_', '-' and '.'. Cannot start with '-' or '.', and cannot end in '.', '.git' or '.atom'.");
  }
  return parsed(text);
}

/** The first level of an address: user names and top-level groups. */
export function parseTopLevelPath(text: string): Parsed<string> {
  return reservedPaths.has(text.toLowerCase()) ? refused(`Path ${text} is a reserved name`) : parsePathSegment(text);
}
