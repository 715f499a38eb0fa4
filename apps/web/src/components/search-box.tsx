import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

interface SearchBoxProps extends Omit<TextInputProps, 'value' | 'onChange' | 'label'> {
  readonly label: string;
  /** What is searched for now; it may change from outside, as with the back button. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const pauseMs = 250;

/** Searches while one types, after a short pause. */
export function SearchBox({ label, value, onSearch, ...props }: SearchBoxProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const search = useDebouncedCallback((wanted: string) => {
    setKnown(wanted);
    onSearch(wanted);
  }, pauseMs);
  if (value !== known) {
    setKnown(value);
    setText(value);
  }
  const change = (wanted: string) => {
    setText(wanted);
    search(wanted);
  };
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={16} stroke={1.6} />}
      rightSection={text ? <CloseButton size="sm" aria-label="Clear the search" onClick={() => change('')} /> : null}
      value={text}
      maxLength={255}
      onChange={(event) => change(event.currentTarget.value)}
      {...props}
    />
  );
}
