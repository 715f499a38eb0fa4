import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { SearchBox } from '../../../components/search-box.tsx';
import { formatsQuery } from '../api/formats.ts';
import type { PackageScope } from '../api/package-lists.ts';
import { filterableStatuses, type FilterableStatus, type PackageFilter, type PackageOrder } from '../package-filter.ts';
import { statusWords } from '../status-words.ts';
import classes from './filter-bar.module.css';

const orders: readonly { value: PackageOrder; label: string }[] = [
  { value: 'created_at', label: 'Published' },
  { value: 'name', label: 'Name' },
  { value: 'version', label: 'Version' },
  { value: 'type', label: 'Type' },
];
const groupOrders = [...orders, { value: 'project_path', label: 'Project' } as const];
const statuses = filterableStatuses.map((value) => ({ value, label: statusWords[value] }));

interface FilterBarProps {
  readonly kind: PackageScope['kind'];
  readonly filter: PackageFilter;
  readonly onChange: (part: Partial<PackageFilter>, options?: { replace?: boolean }) => void;
}

export function FilterBar({ kind, filter, onChange }: FilterBarProps) {
  const { data: formats = [] } = useQuery(formatsQuery());
  return (
    <search className={classes.bar}>
      <SearchBox className={classes.search} label="Search by name" value={filter.search} onSearch={(search) => onChange({ search }, { replace: true })} />
      <Select
        className={classes.choice}
        aria-label="Type"
        placeholder="All types"
        clearable
        data={formats.map(({ id, label }) => ({ value: id, label }))}
        value={filter.type ?? null}
        onChange={(type) => onChange({ type: type ?? undefined })}
      />
      <Select
        className={classes.choice}
        aria-label="Status"
        placeholder="Any status"
        clearable
        data={statuses}
        value={filter.status ?? null}
        onChange={(status) => onChange({ status: (status as FilterableStatus | null) ?? undefined })}
      />
      <SortControl orders={kind === 'group' ? groupOrders : orders} filter={filter} onChange={onChange} />
    </search>
  );
}

function SortControl({ orders: choices, filter, onChange }: { orders: typeof orders } & Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const ascending = filter.sort === 'asc';
  const label = ascending ? 'Ascending: switch to descending' : 'Descending: switch to ascending';
  return (
    <div className={classes.sort}>
      <Select
        className={classes.order}
        aria-label="Sort by"
        data={[...choices]}
        value={filter.orderBy}
        onChange={(orderBy) => orderBy && onChange({ orderBy: orderBy as PackageOrder })}
      />
      <Tooltip label={label}>
        <ActionIcon variant="default" size={36} aria-label={label} onClick={() => onChange({ sort: ascending ? 'desc' : 'asc' })}>
          {ascending ? <IconSortAscending size={18} stroke={1.6} /> : <IconSortDescending size={18} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
