import { Badge, Tooltip } from '@mantine/core';
import type { PackageTag } from '@packyard/api-client';
import { statusWords } from './status-words.ts';
import type { FilterableStatus } from './package-filter.ts';

interface PackageBadgesProps {
  readonly item: { readonly tags: readonly PackageTag[]; readonly status: FilterableStatus };
  /** More of them are counted. */
  readonly maxTags: number;
}

/** Tags, and the status if it is not the usual one. */
export function PackageBadges({ item: { tags, status }, maxTags }: PackageBadgesProps) {
  const rest = tags.slice(maxTags);
  return (
    <>
      {tags.slice(0, maxTags).map((tag) => (
        <Badge key={tag.id}>
          {tag.name}
        </Badge>
      ))}
      {rest.length > 0 && (
        <Tooltip label={rest.map(({ name }) => name).join(', ')} multiline maw={260}>
          <Badge color="gray" tabIndex={0}>
            +{rest.length}
          </Badge>
        </Tooltip>
      )}
      {status !== 'default' && status !== 'error' && (
        <Badge color={status === 'deprecated' ? 'amber' : 'gray'}>
          {statusWords[status]}
        </Badge>
      )}
    </>
  );
}
