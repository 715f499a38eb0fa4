import type { PackageFile } from '@packyard/api-client';
import { CopyAction } from '../../../components/copy-action.tsx';
import classes from './file-table.module.css';

interface Digest {
  readonly label: string;
  readonly value: string;
}

/** Strongest first. */
const known = [
  ['SHA-256', 'file_sha256'],
  ['SHA-512', 'file_sha512'],
  ['SHA-1', 'file_sha1'],
  ['MD5', 'file_md5'],
] as const;

/** Those that were computed: which ones depends on the format. */
export function digestsOf(file: PackageFile): Digest[] {
  return known.flatMap(([label, key]) => (file[key] === null ? [] : [{ label, value: file[key] }]));
}

export function FileDigests({ id, digests }: { id: string; digests: readonly Digest[] }) {
  return (
    <dl id={id} className={classes.digests}>
      {digests.map(({ label, value }) => (
        <div key={label} className={classes.digest}>
          <dt>{label}</dt>
          <dd>
            <code>{value}</code>
            <CopyAction value={value} what={label} size="sm" />
          </dd>
        </div>
      ))}
    </dl>
  );
}
