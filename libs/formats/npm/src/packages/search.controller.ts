import { Get, Query } from '@nestjs/common';
import { RegistryError } from '@packyard/domain';
import { Access, CurrentAccess, jsonReply, RegistryController, type Reply } from '@packyard/http';
import { PackageSearch, type Access as RequestAccess } from '@packyard/registry';
import { npmFormat } from '../npm.format.ts';
import { presentSearch } from '../npm-search.ts';

const defaultSize = 20;
const maxSize = 250;
const maxFrom = 10_000;
const maxTextLength = 255;

/** `npm search`. Weights for quality, popularity and maintenance are taken and mean nothing. */
@RegistryController('npm', () => npmFormat, ['project', 'group', 'instance'])
export class SearchController {
  constructor(private readonly packages: PackageSearch) {}

  @Get('-/v1/search')
  @Access('package:read', { on: 'endpoint' })
  async search(@CurrentAccess() access: RequestAccess, @Query('text') text: unknown, @Query('size') size: unknown, @Query('from') from: unknown): Promise<Reply> {
    const window = { limit: numberIn('size', size, defaultSize, maxSize), offset: numberIn('from', from, 0, maxFrom) };
    const page = await this.packages.search(access, npmFormat, { text: searchText(text), tag: 'latest' }, window);
    const hits = page.items.map((hit) => ({ ...hit, maintainers: hit.publisher === undefined ? [] : [hit.publisher] }));
    return jsonReply(presentSearch(hits, page.total ?? maxFrom, new Date()));
  }
}

function searchText(text: unknown): string {
  if (text === undefined) return '';
  if (typeof text !== 'string' || text.length > maxTextLength || text.includes('\0')) throw new RegistryError('parameter_invalid', { name: 'text', allowed: `text of at most ${maxTextLength} characters` });
  return text;
}

function numberIn(name: string, text: unknown, otherwise: number, max: number): number {
  if (text === undefined) return otherwise;
  if (typeof text !== 'string' || !/^\d{1,6}$/.test(text)) throw new RegistryError('parameter_invalid', { name, allowed: `a number from 0 to ${max}` });
  return Math.min(Number(text), max);
}
