import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { slugFromName } from '../lib/slug.ts';

interface NameAndPath {
  readonly name: string;
  readonly path: string;
}

interface NameAndPathFieldsProps {
  readonly value: NameAndPath;
  readonly onChange: (value: NameAndPath) => void;
  readonly nameError?: string | undefined;
  readonly pathError?: string | undefined;
  /** What comes before the path in its URL, with the slash: 'https://host/acme/'. */
  readonly prefix: string;
}

/** A name, and the path that follows it until somebody changes the path by hand. */
export function NameAndPathFields({ value, onChange, nameError, pathError, prefix }: NameAndPathFieldsProps) {
  const [ownPath, setOwnPath] = useState(false);
  const rename = (name: string) => onChange(ownPath ? { ...value, name } : { name, path: slugFromName(name) });
  return (
    <>
      <TextInput label="Name" required maxLength={255} value={value.name} error={nameError} onChange={(event) => rename(event.currentTarget.value)} autoFocus />
      <TextInput
        label="Path"
        required
        maxLength={255}
        description={`${prefix}${value.path || '…'}`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoCapitalize="none"
        spellCheck={false}
        value={value.path}
        error={pathError}
        onChange={(event) => {
          setOwnPath(event.currentTarget.value !== '');
          onChange({ ...value, path: event.currentTarget.value });
        }}
      />
    </>
  );
}
