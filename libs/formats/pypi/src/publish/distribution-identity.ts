import { printable, RegistryError, type Parsed } from '@packyard/domain';
import type { CoreMetadata } from '../archive/core-metadata.ts';
import { archiveError } from '../archive/archive-error.ts';
import type { DistributionFileName } from '../names/distribution-file-name.ts';
import { normalizedName, parseProjectName } from '../names/project-name.ts';
import { parseProjectVersion, versionKey } from '../names/project-version.ts';
import type { UploadForm } from './upload-form.ts';

export interface DistributionIdentity {
  readonly name: string;
  /** In its normal form. */
  readonly version: string;
}

/** What the form claims. @throws RegistryError `validation_failed` */
export function claimedIdentity(form: Pick<UploadForm, 'name' | 'version'>): DistributionIdentity {
  return { name: accepted('Name', form.name, parseProjectName(form.name)), version: accepted('Version', form.version, parseProjectVersion(form.version)) };
}

/** What the metadata inside says. @throws RegistryError `archive_invalid` */
export function innerIdentity(core: CoreMetadata, fileName: string): DistributionIdentity {
  const [name, version] = [core.one('Name') ?? '', core.one('Version') ?? ''];
  const [parsedName, parsedVersion] = [parseProjectName(name), parseProjectVersion(version)];
  if (!parsedName.ok) throw archiveError(`${fileName} has the name ${printable(name)}: ${parsedName.reason}. Correct it and build again.`);
  if (!parsedVersion.ok) throw archiveError(`${fileName} has the version ${printable(version)}: ${parsedVersion.reason}. Correct it and build again.`);
  return { name: parsedName.value, version: parsedVersion.value };
}

/** The form, the file name and the metadata inside must be about the same: clients choose by one and install the other. @throws RegistryError `validation_failed` */
export function assertSameIdentity(claimed: DistributionIdentity, others: readonly (readonly [what: string, identity: DistributionIdentity])[]): void {
  for (const [what, { name, version }] of others) {
    if (normalizedName(name) !== normalizedName(claimed.name)) throw mismatch('name', claimed.name, what, name);
    if (versionKey(version) !== versionKey(claimed.version)) throw mismatch('version', claimed.version, what, version);
  }
}

export function fileIdentity(file: DistributionFileName): DistributionIdentity {
  return { name: file.projectName, version: file.version };
}

function mismatch(field: string, claimed: string, what: string, found: string): RegistryError {
  return new RegistryError('validation_failed', { reason: `the ${field} of the upload is ${printable(claimed)}, but ${what} says ${printable(found)}: build the distribution again` });
}

function accepted(what: string, text: string, result: Parsed<string>): string {
  if (result.ok) return result.value;
  throw new RegistryError('validation_failed', { reason: `${what} ${printable(text)}: ${result.reason}` });
}
