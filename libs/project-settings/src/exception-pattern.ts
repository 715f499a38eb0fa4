import { parsed, refused, type Parsed } from '@packyard/domain';
import { RE2JS, RE2JSException } from 're2js';

/** Longest pattern, in characters: also a CHECK of the column. */
export const maxPatternLength = 255;
/** Steps of the compiled pattern. Counted repetitions make many of few characters, and matching takes time in proportion. */
const maxProgramSize = 500;

/** Tells whether a whole name or version matches. */
export type ExceptionPattern = (text: string) => boolean;

/**
 * A regular expression that somebody wrote, in RE2's syntax: no look-around, no back-references, and so no input that takes
 * longer than in proportion to its length.
 * @see https://github.com/google/re2/wiki/Syntax
 */
export function parseExceptionPattern(text: string): Parsed<ExceptionPattern> {
  if (text.length > maxPatternLength) return refused(`is too long (maximum is ${maxPatternLength} characters)`);
  try {
    const compiled = RE2JS.compile(text);
    if (compiled.programSize() > maxProgramSize) return refused('is too complex: use fewer or smaller repetitions');
    return parsed((candidate) => compiled.matches(candidate));
  } catch (error) {
    if (error instanceof RE2JSException) return refused(`not valid RE2 syntax: ${error.message.replace('error parsing regexp: ', '')}`);
    throw error;
  }
}
