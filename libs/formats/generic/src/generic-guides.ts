import type { RegistryUrls, Snippet, VersionView } from '@packyard/domain';

const tokenHeader = 'PRIVATE-TOKEN: <your_token>';

/** One version: the file is the reader's to name, since a version may hold many. */
export function installGuide(view: Pick<VersionView, 'name' | 'version'>, urls: RegistryUrls): Snippet[] {
  const url = `${urls.projectEndpoint}/${view.name}/${view.version}/<file_name>`;
  return [curlDownload(url), { tool: 'wget', purpose: 'install', title: 'Download a file', language: 'bash', code: lines('wget', `--header="${tokenHeader}"`, `"${url}"`) }];
}

/** An empty project: publish the first file, then fetch it. */
export function setupGuide(urls: RegistryUrls): Snippet[] {
  const url = `${urls.projectEndpoint}/<package_name>/<version>/<file_name>`;
  const upload = lines('curl --fail-with-body', `--header "${tokenHeader}"`, '--upload-file <file_name>', `"${url}"`);
  return [{ tool: 'curl', purpose: 'publish', title: 'Publish a file', language: 'bash', code: upload }, curlDownload(url)];
}

/** Without --location: it would carry the token to wherever a redirect leads, and there are none here. */
function curlDownload(url: string): Snippet {
  return { tool: 'curl', purpose: 'install', title: 'Download a file', language: 'bash', code: lines('curl --fail --remote-name', `--header "${tokenHeader}"`, `"${url}"`) };
}

const lines = (...parts: string[]): string => parts.join(' \\\n  ');
