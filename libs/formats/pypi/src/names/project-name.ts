import { isPollutingKey, maxNameBytes, parsed, refused, type Parsed } from '@packyard/domain';

const grammar = /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/i;

/** @see https://packaging.python.org/en/latest/specifications/name-normalization/#name-format */
export function parseProjectName(text: string): Parsed<string> {
  if (text.length > maxNameBytes || !grammar.test(text)) return refused('a name has ASCII letters, digits and . _ - only, and begins and ends with a letter or digit');
  return isPollutingKey(text) ? refused('this name is reserved: choose another') : parsed(text);
}

/** What makes two names one, and how a name stands in the address of its page: `Acme.Hello_World` is `acme-hello-world`. */
export function normalizedName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}
