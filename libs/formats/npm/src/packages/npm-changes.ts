import { Injectable } from '@nestjs/common';
import { RegistryError, type RequestInfo } from '@packyard/domain';
import { callContext, Remover, VersionMarker, type FoundPackage, type PackageVersion, type ProjectAccess } from '@packyard/registry';
import { npmFormat } from '../npm.format.ts';
import { versionKey } from '../package-version.ts';
import { badBody } from '../publish/body-error.ts';
import { deprecationsIn, versionsIn } from '../publish/document-change.ts';
import type { JsonObject } from '../safe-json.ts';
import { foundIn, packageAt } from './revision.ts';

const noDeprecation = 'No version in the body says whether it is deprecated: give each one concerned a "deprecated" text, an empty one to take it back.';

/** Changes that npm makes by sending back a packument: what it deprecated, what it left out. Nothing else in it counts. */
@Injectable()
export class NpmChanges {
  constructor(
    private readonly marker: VersionMarker,
    private readonly remover: Remover,
  ) {}

  /** @throws RegistryError `body_malformed`, `package_not_found`, `revision_stale` if the document carries a `_rev` */
  async deprecate(access: ProjectAccess, info: RequestInfo, document: JsonObject): Promise<void> {
    const messages = deprecationsIn(document);
    if (messages === undefined) throw badBody(noDeprecation);
    const found = foundIn(access.packages);
    const ref = document['_rev'] === undefined ? { packageId: found.packageId } : packageAt(found, document['_rev']);
    await this.marker.deprecate(callContext(access, info), npmFormat, ref, messages);
  }

  /** Removes the one version that the document no longer has; none if it has them all. @throws RegistryError as `deprecate` */
  async removeMissing(access: ProjectAccess, info: RequestInfo, rev: string, document: JsonObject): Promise<void> {
    if (document['versions'] === undefined && document['maintainers'] !== undefined) throw ownersAreMembers();
    if (document['versions'] === undefined) throw badBody('The body has no "versions": send the packument without the version to unpublish.');
    const kept = new Set(Object.keys(versionsIn(document)).map(versionKey));
    await this.remove(access, info, rev, (versions) => {
      const missing = versions.filter((version) => !kept.has(version.versionKey));
      if (missing.length > 1) throw badBody(`The body lacks ${missing.length} versions: unpublish them one by one, or the whole package.`);
      return missing;
    });
  }

  /** Removes the version of one tarball. That it is gone already is no error: npm asks for it after the change of the document. */
  async removeVersion(access: ProjectAccess, info: RequestInfo, rev: string, version: string): Promise<void> {
    await this.remove(access, info, rev, (versions) => versions.filter((candidate) => candidate.versionKey === versionKey(version)));
  }

  async removeAll(access: ProjectAccess, info: RequestInfo, rev: string): Promise<void> {
    await this.remove(access, info, rev, (versions) => versions);
  }

  private async remove(access: ProjectAccess, info: RequestInfo, rev: string, choose: (versions: readonly PackageVersion[]) => readonly PackageVersion[]): Promise<void> {
    const found: FoundPackage = foundIn(access.packages);
    await this.remover.removeFrom(callContext(access, info), npmFormat, packageAt(found, rev), choose);
  }
}

/** npm would keep its own list of owners; here who may publish is decided for the project. */
export function ownersAreMembers(): RegistryError {
  return new RegistryError('forbidden', { reason: 'The owners of a package are the members of its project: add or remove people on the page Members of the project' });
}
