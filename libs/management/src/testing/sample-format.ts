import { Module } from '@nestjs/common';
import { parsed, refused, type PackageFormat } from '@packyard/domain';
import { z } from 'zod';
import { ManagementModule } from '../management.module.ts';

/** Where clients reach the server of these tests, as far as answers tell. */
export const origin = 'https://packages.example.com';

@Module({ imports: [ManagementModule.register({ externalUrl: origin, version: '1.2.3' })] })
class ManagementUnderTest {}

const metadataSchema = z.object({ description: z.string().optional(), homepage: z.string().optional() });
type SampleMetadata = z.infer<typeof metadataSchema>;

/** A format as plain as can be, published through the core. It also brings the management API into the test registry. */
export const sampleFormat: PackageFormat<SampleMetadata> = {
  id: 'sample',
  label: 'Sample',
  icon: '<svg/>',
  module: ManagementUnderTest,
  names: {
    parseName: (text) => (text === '' ? refused('Name is empty') : parsed(text)),
    nameKey: (name) => name.toLowerCase(),
    parseVersion: (text) => parsed(text),
    versionKey: (version) => version,
    versionSort: (version) => Buffer.from(version.split('.').map((part) => part.padStart(8, '0')).join('.')),
    compareVersions: (a, b) => a.localeCompare(b, 'en', { numeric: true }),
    isPrerelease: (version) => version.includes('-'),
  },
  metadata: metadataSchema,
  credentials: { challenge: 'Basic realm="sample"' },
  identity: 'version',
  onRepublish: 'refuse',
  rest: { sortWeight: 1, listedByDefault: true, defaultMaxFileBytes: 1e9, maxFileSizeKey: 'sample_max_file_size' },
  renderError: (problem) => ({ status: problem.status, contentType: 'text/plain', body: problem.detail }),
  installGuide: (view, urls) => [{ tool: 'sample', purpose: 'install', title: 'Install', language: 'bash', code: `sample get ${view.name}@${view.version} --from ${urls.projectEndpoint}` }],
  setupGuide: (urls) => [{ tool: 'sample', purpose: 'setup', title: 'Set up', language: 'bash', code: `sample login ${urls.api}` }],
  details: (view) => (view.metadata.homepage === undefined ? [] : [{ label: 'Home page', value: view.metadata.homepage, kind: 'link' }]),
  summary: (metadata) => metadata.description,
};
