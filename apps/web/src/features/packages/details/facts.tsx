import type { DetailField, PackageDetails } from '@packyard/api-client';
import type { ReactNode } from 'react';
import { CopyAction } from '../../../components/copy-action.tsx';
import { SafeLink } from '../../../components/safe-link.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { countOf } from '../../../lib/count-of.ts';
import { formatBytes } from '../../../lib/format-bytes.ts';
import classes from './facts.module.css';

/** What there is to know of a version: the same for all formats, then what its own format tells. */
export function Facts({ details }: { details: PackageDetails }) {
  return (
    <dl className={classes.facts}>
      <Fact label="Type">{details.format.label}</Fact>
      <Fact label="Published">
        <TimeAgo at={details.created_at} />
        {details.creator && ` by ${details.creator.name}`}
      </Fact>
      <Fact label="Last downloaded">{details.last_downloaded_at ? <TimeAgo at={details.last_downloaded_at} /> : 'Never'}</Fact>
      <Fact label="Size">
        {formatBytes(details.total_size)} in {countOf(details.files_count, 'file')}
      </Fact>
      {details.fields.map((field, index) => (
        <Fact key={`${field.label}-${index}`} label={field.label}>
          <FieldValue field={field} />
        </Fact>
      ))}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function FieldValue({ field }: { field: DetailField }) {
  if (field.kind === 'link') return <SafeLink href={field.value}>{field.value.replace(/^https?:\/\/(www\.)?|\/$/g, '')}</SafeLink>;
  if (field.kind === 'text') return field.value;
  return (
    <span className={classes.code}>
      <code>{field.value}</code>
      <CopyAction value={field.value} what={field.label} size="sm" />
    </span>
  );
}
