import { createHash } from 'node:crypto';

export interface PublishOptions {
  readonly name: string;
  readonly version: string;
  readonly tarball: Buffer;
  readonly tag?: string;
  readonly manifest?: Readonly<Record<string, unknown>>;
  /** Put over the document's own members. */
  readonly more?: Readonly<Record<string, unknown>>;
  /** Put over the attachment's own members. */
  readonly attachment?: Readonly<Record<string, unknown>>;
}

/** The document that npm 11 sends to publish a tarball. */
export function publishDocument({ name, version, tarball, tag = 'latest', manifest = {}, more = {}, attachment = {} }: PublishOptions): Record<string, unknown> {
  const digest = (algorithm: string) => createHash(algorithm).update(tarball);
  const dist = {
    integrity: `sha512-${digest('sha512').digest('base64')}`,
    shasum: digest('sha1').digest('hex'),
    tarball: `http://elsewhere.example.com/${name}/-/${name}-${version}.tgz`,
  };
  return {
    _id: name,
    name,
    'dist-tags': { [tag]: version },
    versions: { [version]: { name, version, _id: `${name}@${version}`, _nodeVersion: '24.21.0', _npmVersion: '11.19.1', dist, ...manifest } },
    access: null,
    _attachments: { [`${name}-${version}.tgz`]: { content_type: 'application/octet-stream', data: tarball.toString('base64'), length: tarball.length, ...attachment } },
    ...more,
  };
}

export function publishBody(options: PublishOptions): Buffer {
  return Buffer.from(JSON.stringify(publishDocument(options)));
}
