import { Injectable } from '@nestjs/common';
import { registryUrls, type DetailField, type PackageFormat, type RegistryUrls } from '@packyard/domain';
import { capabilities } from '@packyard/permissions';
import { Activity, type ActivityEntry } from '@packyard/pipeline-activity';
import { Catalog, Formats, type ListedVersion, type ProjectAccess, type VersionDetails } from '@packyard/registry';
import { presentActivity } from '../activity/activity-presenter.ts';
import { ServerAddress } from '../rest/server-address.ts';
import { deletionConsequences } from './deletion-consequences.ts';
import type { FormatJson, PackageDetailsJson, SetupGuideJson } from './package-details.schema.ts';
import { presentPackage } from './package-presenter.ts';
import { readmeHtml } from './readme-html.ts';

const shownDependencies = 1000;
const shownActivity = 20;

/** Puts together what the pages about packages show: the version, and what its format says of it. */
@Injectable()
export class PackageDetails {
  constructor(
    private readonly catalog: Catalog,
    private readonly formats: Formats,
    private readonly activity: Activity,
    private readonly address: ServerAddress,
  ) {}

  async of(access: ProjectAccess, versionId: number): Promise<PackageDetailsJson> {
    const details = await this.catalog.details(access.project.id, versionId, shownDependencies);
    const { entries } = await this.activity.ofVersion(access.project.id, versionId, { perPage: shownActivity });
    const rights = capabilities({ actor: access.actor, role: access.role }, { kind: 'project', facts: access.project, settings: access.settings });
    const common = presentPackage(listed(details), { addresses: this.address.addresses, canDelete: rights.deletePackages });
    return { ...common, ...this.formatPart(access, details), ...presentDetails(details, entries), permissions: { can_delete: rights.deletePackages, can_publish: rights.publishPackages } };
  }

  setupGuides(access: ProjectAccess): SetupGuideJson[] {
    return this.formats.all.map((format) => ({ ...presentFormat(format), snippets: format.setupGuide(this.urls(access, format.id)) }));
  }

  private formatPart(access: ProjectAccess, { version }: VersionDetails): Pick<PackageDetailsJson, 'format' | 'install' | 'fields'> {
    const format = this.formats.find(version.format);
    // published by a server that spoke this format
    if (format === undefined) return { format: { id: version.format, label: version.format, icon: '' }, install: [], fields: [] };
    return { format: presentFormat(format), install: format.installGuide(version, this.urls(access, format.id)), fields: format.details(version).map(presentField) };
  }

  private urls({ project }: ProjectAccess, format: string): RegistryUrls {
    const group = project.group === undefined ? {} : { groupId: project.group.id, groupPath: project.group.fullPath };
    return registryUrls(this.address.origin, format, { id: project.id, path: project.fullPath, ...group });
  }
}

function listed({ version, projectPath, summary }: VersionDetails): ListedVersion {
  return { ...version, projectPath, ...(summary === undefined ? {} : { summary }) };
}

export function presentFormat({ id, label, icon }: PackageFormat): FormatJson {
  return { id, label, icon };
}

/** A URL comes from whoever published: anything but http(s) is only text. */
export function presentField(field: DetailField): DetailField {
  return field.kind === 'link' && !/^https?:\/\//i.test(field.value) ? { ...field, kind: 'text' } : { ...field };
}

type DetailsPart = Omit<PackageDetailsJson, keyof ReturnType<typeof presentPackage> | 'format' | 'install' | 'fields' | 'permissions'>;

function presentDetails(details: VersionDetails, activity: readonly ActivityEntry[]): DetailsPart {
  return {
    deprecated_message: details.version.deprecatedMessage ?? null,
    readme_html: details.readme === undefined ? null : readmeHtml(details.readme),
    dependencies: details.dependencies.map(({ kind, name, requirement, optional }) => ({ kind, name, requirement, optional })),
    dependencies_count: details.dependenciesCount,
    versions_count: details.otherVersionsCount,
    files_count: details.filesCount,
    total_size: details.sizeBytes,
    activity: activity.map(presentActivity),
    forwarding: false,
    unpublished_consequences: deletionConsequences(details),
  };
}
