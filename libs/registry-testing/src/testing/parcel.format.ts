import { Get, Inject, Module, Put, Req } from '@nestjs/common';
import { parsed, refused, RegistryError, type IndexBuilder, type ModuleClass, type PackageFormat, type Parsed, type RequestInfo } from '@packyard/domain';
import { Access, CurrentAccess, documentEncoding, endpointAccess, fileReply, FromRequest, gitlabError, indexReply, jsonReply, RegistryController, registryPrefix, UploadReader, type Reply } from '@packyard/http';
import { callContext, Downloader, Indexes, Publisher, REGISTRY_OPTIONS, type Access as RequestAccess, type RegistryOptions } from '@packyard/registry';
import type { Request } from 'express';

/**
 * The smallest format that uses everything: versions are published whole and never again, there is an index, and groups and the
 * instance are served too. The suite is tried on it.
 */
const grammar = /^[A-Za-z0-9.-]{1,100}$/;
const parse = (text: string): Parsed<string> => (grammar.test(text) && !/^\.+$/.test(text) && !['constructor', 'prototype'].includes(text) ? parsed(text) : refused('letters, digits, dots and dashes'));
const sortKey = (version: string): Buffer => Buffer.from(version.replace(/[0-9]+/g, (digits) => digits.padStart(10, '0')));

const contents: IndexBuilder = {
  id: 'contents',
  fragment: 'digest',
  builderVersion: 1,
  contentType: 'application/json',
  async *build({ packages, fragments, prefix }) {
    const name = packages[0]?.name ?? '';
    const lines: unknown[] = [];
    for await (const { version, body } of fragments) lines.push({ version, sha256: body, url: `${prefix}/${name}/${version}/parcel` });
    yield JSON.stringify(lines);
  },
};

function named(request: Request, name: string): string {
  const result = parse(String(request.params[name]));
  if (!result.ok) throw new RegistryError('parameter_invalid', { name });
  return result.value;
}

/** The wire protocol under another id is another controller. */
function makeModule(id: string, source: () => PackageFormat): ModuleClass {
  @RegistryController(id, source, ['project', 'group', 'instance'])
  class ParcelController {
    constructor(
      private readonly uploads: UploadReader,
      private readonly publisher: Publisher,
      private readonly downloader: Downloader,
      private readonly indexes: Indexes,
      @Inject(REGISTRY_OPTIONS) private readonly options: RegistryOptions,
    ) {}

    @Put(':name/:version')
    @Access('package:publish', { on: 'endpoint' })
    async publish(@CurrentAccess() access: RequestAccess, @Req() request: Request, @FromRequest() info: RequestInfo): Promise<Reply> {
      const project = endpointAccess(access);
      const received = await this.uploads.raw(request, access.actor, { maxBytes: await this.uploads.maxFileBytes(project.project.id, source()) });
      try {
        const draft = { name: named(request, 'name'), version: named(request, 'version'), metadata: {}, files: [{ path: 'parcel', received }] };
        const { versionId } = await this.publisher.publish(callContext(project, info), source(), draft);
        return jsonReply({ id: versionId }, 201);
      } finally {
        await received.discard();
      }
    }

    @Get(':name/contents')
    @Access('package:read', { on: 'endpoint', packageName: (request) => String(request.params['name']) })
    async list(@CurrentAccess() access: RequestAccess, @Req() request: Request): Promise<Reply> {
      if (access.packages.length === 0) throw new RegistryError('package_not_found');
      const prefix = registryPrefix(this.options.externalUrl, request, source().id);
      return indexReply(await this.indexes.document({ builder: contents, packages: access.packages, prefix, encoding: documentEncoding(request) }));
    }

    @Get(':name/:version/parcel')
    @Access('package:read', { on: 'endpoint', packageName: (request) => String(request.params['name']) })
    async download(@CurrentAccess() access: RequestAccess, @Req() request: Request): Promise<Reply> {
      named(request, 'name');
      const packageIds = access.packages.map((found) => found.packageId);
      return fileReply(await this.downloader.byPath({ packageIds, path: 'parcel', versionKey: named(request, 'version') }));
    }
  }

  @Module({ controllers: [ParcelController] })
  class ParcelModule {}
  return ParcelModule;
}

/** What is published with the same name and version again, is up to the caller. */
export function makeParcelFormat(id: string, rules: Pick<PackageFormat, 'identity' | 'onRepublish'>): PackageFormat {
  const format: PackageFormat = {
    id,
    label: 'Parcel',
    icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 4h16v16H4z"/></svg>',
    module: makeModule(id, () => format),
    names: {
      parseName: parse,
      nameKey: (name) => name.toLowerCase(),
      parseVersion: parse,
      versionKey: (version) => version,
      versionSort: sortKey,
      compareVersions: (a, b) => sortKey(a).compare(sortKey(b)),
      isPrerelease: () => false,
    },
    metadata: { '~standard': { version: 1, vendor: 'parcel', validate: () => ({ value: {} }) } },
    credentials: { challenge: 'Basic realm="Parcels"' },
    ...rules,
    rest: { sortWeight: 99, listedByDefault: true, defaultMaxFileBytes: 2 ** 30, maxFileSizeKey: 'parcel_max_file_size' },
    renderError: gitlabError,
    installGuide: ({ name, version }, urls) => [{ tool: 'curl', purpose: 'install', title: 'Fetch', language: 'bash', code: `curl ${urls.projectEndpoint}/${name}/${version}/parcel` }],
    setupGuide: (urls) => [{ tool: 'curl', purpose: 'publish', title: 'Publish', language: 'bash', code: `curl -T file ${urls.projectEndpoint}/name/1.0` }],
    details: () => [],
    summary: () => undefined,
    renderFragments: ({ files }) => ({ digest: files[0]?.digests.sha256.toString('hex') ?? '' }),
  };
  return format;
}
