import { useSearchParams } from 'react-router';
import { pageParameter, withPage } from '../lib/page-parameter.ts';
import { SearchBox } from './search-box.tsx';
import classes from './list-search.module.css';

/** Search text and page of a list, as the address has them. */
export function useListAddress() {
  const [parameters, setParameters] = useSearchParams();
  return {
    search: (parameters.get('search') ?? '').trim().slice(0, 255),
    page: pageParameter(parameters),
    to: (page: number) => withPage(parameters, page),
    find: (text: string) => {
      const changed = new URLSearchParams(parameters);
      changed.delete('page');
      if (text) changed.set('search', text);
      else changed.delete('search');
      setParameters(changed, { replace: true, preventScrollReset: true });
    },
  };
}

export function ListSearch({ label }: { label: string }) {
  const { search, find } = useListAddress();
  return (
    <search className={classes.search}>
      <SearchBox label={label} value={search} onSearch={find} />
    </search>
  );
}
