import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Tile } from '../../components/tile.tsx';
import { projectListQuery } from '../../features/projects/index.ts';
import { projectPaths } from '../../lib/paths.ts';
import classes from './search-dialog.module.css';

const pauseMs = 150;
const shown = 8;

export function SearchDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false} padding={0} size="lg" centered={false} yOffset="12dvh" attributes={{ content: { 'aria-label': 'Search projects' } }}>
      <SearchBody onClose={onClose} />
    </Modal>
  );
}

function SearchBody({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const combobox = useCombobox({ opened: true });
  const [text, setText] = useState('');
  const [search] = useDebouncedValue(text.trim(), pauseMs);
  const { data, isPending } = useQuery(projectListQuery({ kind: 'visible' }, { search, page: 1 }));
  const projects = data?.items.slice(0, shown) ?? [];
  const go = (path: string) => {
    onClose();
    void navigate(projectPaths(path).overview);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={go}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          size="md"
          variant="unstyled"
          className={classes.input}
          aria-label="Search projects"
          placeholder="Search projects by name or path"
          leftSection={<IconSearch size={18} stroke={1.6} />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options} aria-label="Projects">
        {projects.map(({ id, name, path_with_namespace, description }) => (
          <Combobox.Option key={id} value={path_with_namespace} className={classes.option}>
            <Tile name={name} size={28} />
            <span className={classes.words}>
              <span className={classes.path}>{path_with_namespace}</span>
              {description && <span className={classes.description}>{description}</span>}
            </span>
          </Combobox.Option>
        ))}
        {projects.length === 0 && <Combobox.Empty>{isPending ? 'Searching' : 'No projects match'}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}
