import { Kbd, UnstyledButton } from '@mantine/core';
import { useHotkeys, useOs } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import classes from './search-button.module.css';

const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }));

/** Opens the search for projects; so does Ctrl+K or ⌘K, everywhere. */
export function SearchButton() {
  const [opened, setOpened] = useState(false);
  const [wanted, setWanted] = useState(false);
  const mac = ['macos', 'ios'].includes(useOs());
  const open = () => {
    setWanted(true);
    setOpened(true);
  };
  useHotkeys([['mod+K', open]], []);
  return (
    <>
      <UnstyledButton className={classes.button} onClick={open} aria-keyshortcuts={mac ? 'Meta+K' : 'Control+K'}>
        <IconSearch size={16} stroke={1.6} />
        <span className={classes.words}>Search projects</span>
        <Kbd size="xs" className={classes.keys} aria-hidden="true">
          {mac ? '⌘ K' : 'Ctrl K'}
        </Kbd>
      </UnstyledButton>
      {wanted && (
        <Suspense fallback={null}>
          <SearchDialog opened={opened} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
