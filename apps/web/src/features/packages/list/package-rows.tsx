import { useDisclosure } from '@mantine/hooks';
import type { Package } from '@packyard/api-client';
import { SelectionBar } from '../../../components/selection-bar.tsx';
import { useSelection } from '../../../lib/use-selection.ts';
import { DeletePackagesDialog } from './delete-packages-dialog.tsx';
import { PackageRow } from './package-row.tsx';
import classes from './package-rows.module.css';

interface PackageRowsProps {
  readonly items: readonly Package[];
  /** The project whose list this is; rows of a group's list carry their own. */
  readonly projectId: number | undefined;
  readonly stale: boolean;
}

/** A page of packages. Those that the reader may delete can be ticked and deleted together. */
export function PackageRows({ items, projectId, stale }: PackageRowsProps) {
  const deletable = items.filter((item) => item._links.delete_api_path);
  const selection = useSelection(deletable.map(({ id }) => id));
  const [asked, ask] = useDisclosure(false);
  return (
    <>
      {deletable.length > 0 && <SelectionBar selection={selection} of={deletable.length} onDelete={ask.open} />}
      <ul className={classes.list} aria-label="Packages" data-stale={stale || undefined} data-selecting={selection.chosen.length > 0 || undefined}>
        {items.map((item) => (
          <PackageRow key={item.id} item={item} projectId={projectId} selection={selection} />
        ))}
      </ul>
      <DeletePackagesDialog opened={asked} onClose={ask.close} items={deletable.filter(({ id }) => selection.isChosen(id))} projectId={projectId} />
    </>
  );
}
