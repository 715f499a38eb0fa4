import { hasUnsafeCharacters, RegistryError } from '@packyard/domain';

const defaultTake = 20;
const maxTake = 200;
const maxSkip = 10_000;
const maxTextLength = 255;

export interface SearchQuery {
  readonly text: string;
  readonly skip: number;
  readonly take: number;
  readonly prereleases: boolean;
  /** Lower case; undefined for all. */
  readonly packageType?: string;
}

/** What clients send to search and autocomplete; as at GitLab, pre-releases are in unless they are turned away. @throws RegistryError `parameter_invalid` */
export function searchQuery(query: Readonly<Record<string, unknown>>): SearchQuery {
  const packageType = textOf('packageType', query['packageType']).trim().toLowerCase();
  return {
    text: textOf('q', query['q']).replace(/\b(?:packageid|id):/gi, ' '),
    skip: Math.min(numberOf('skip', query['skip'], 0, 0), maxSkip),
    take: Math.min(numberOf('take', query['take'], defaultTake, 1), maxTake),
    prereleases: wantsPrereleases(query),
    ...(packageType === '' ? {} : { packageType }),
  };
}

export function wantsPrereleases(query: Readonly<Record<string, unknown>>): boolean {
  return textOf('prerelease', query['prerelease']).toLowerCase() !== 'false';
}

function textOf(name: string, value: unknown): string {
  if (value === undefined) return '';
  if (typeof value !== 'string' || value.length > maxTextLength || hasUnsafeCharacters(value)) throw new RegistryError('parameter_invalid', { name, allowed: `text of at most ${maxTextLength} characters` });
  return value;
}

function numberOf(name: string, value: unknown, otherwise: number, min: number): number {
  if (value === undefined || value === '') return otherwise;
  if (typeof value !== 'string' || !/^[0-9]{1,9}$/.test(value) || Number(value) < min) throw new RegistryError('parameter_invalid', { name, allowed: `a number from ${min}` });
  return Number(value);
}
