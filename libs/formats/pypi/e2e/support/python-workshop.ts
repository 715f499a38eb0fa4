import { call, liveServer, makeWorkplace, unique, type ClientSpec, type Person, type RealClient, type Workplace } from '@packyard/registry-testing/clients';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { escapedName, sdist, wheel, type Described } from '../../src/testing/distributions.ts';
import type { RawTarEntry } from '../../src/testing/raw-tar.ts';

/** A tool that e2e/clients/install.mjs put into a virtual environment. */
export function pythonTool(name: string, installedAs: string, program: string): ClientSpec {
  return { name, installedAs, binFolder: 'venv/bin', program };
}

/** Nothing of the machine's own settings, and never another index than the one that is tested. */
export const quiet = {
  PIP_CONFIG_FILE: '/dev/null',
  PIP_FIND_LINKS: '',
  PIP_NO_INPUT: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  PYTHON_KEYRING_BACKEND: 'keyring.backends.null.Keyring',
  UV_PYTHON_DOWNLOADS: 'never',
  PDM_CHECK_UPDATE: '0',
  COLUMNS: '1000',
} as const;

/** A private project, and distributions to publish to it, as somebody has them who uses one tool. */
export class PythonWorkshop {
  private constructor(
    private readonly client: RealClient,
    readonly work: Workplace,
  ) {}

  static async open(client: RealClient): Promise<PythonWorkshop> {
    return new PythonWorkshop(client, await makeWorkplace('pypi'));
  }

  /** A name that no other test has: machines have indexes that hold everything else. */
  named(base: string): string {
    return unique(`acme-${base}`);
  }

  get uploadUrl(): string {
    return `${liveServer().api}/projects/${this.work.projectId}/packages/pypi`;
  }

  get groupUrl(): string {
    return `${liveServer().api}/groups/${this.work.groupId}/-/packages/pypi`;
  }

  get indexUrl(): string {
    return `${this.uploadUrl}/simple`;
  }

  /** The same address with a token in it. */
  withToken(url: string, person: Pick<Person, 'token'>): string {
    return url.replace('://', `://__token__:${person.token}@`);
  }

  /** A wheel and an sdist of one module, in a folder of their own. */
  dist(described: Described, kinds: readonly ('wheel' | 'sdist')[] = ['wheel', 'sdist'], source = ''): string {
    const folder = this.client.folder('dist');
    const module = escapedName(described.name);
    const made = { wheel: () => wheel(described, source === '' ? [] : [{ name: `${module}/more.py`, content: source }]), sdist: () => sdist(described, buildable(described, module)) };
    for (const kind of kinds) {
      const { fileName, bytes } = made[kind]();
      writeFileSync(path.join(folder, fileName), bytes);
    }
    return folder;
  }

  /** A project of flit's or poetry's kind, to be built by the tool itself. */
  project(name: string, version: string, backend: readonly [requirement: string, module: string]): string {
    const folder = this.client.folder('project');
    const module = escapedName(name);
    const [requirement, build] = backend;
    writeFileSync(path.join(folder, 'pyproject.toml'), `[project]\nname = "${name}"\nversion = "${version}"\ndescription = "A sample"\nauthors = [{ name = "Ana", email = "ana@acme.test" }]\nreadme = "README.md"\nrequires-python = ">=3.8"\n\n[build-system]\nrequires = ["${requirement}"]\nbuild-backend = "${build}"\n`);
    writeFileSync(path.join(folder, 'README.md'), `# ${name}\n`);
    mkdirSync(path.join(folder, module));
    writeFileSync(path.join(folder, module, '__init__.py'), `"""A sample"""\n__version__ = "${version}"\n`);
    return folder;
  }

  /** Runs the tool and gives what it printed, without its own line breaks and frames. */
  async refused(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<string> {
    const { output } = await this.client.fail(args, { ...options, env: { ...quiet, ...options.env } });
    return output.replaceAll(/[\s│]+/g, ' ');
  }

  async succeed(args: readonly string[], options: { cwd?: string; env?: Record<string, string> } = {}): Promise<string> {
    return (await this.client.succeed(args, { ...options, env: { ...quiet, ...options.env } })).output;
  }

  /** Files of a name as the REST API lists them. */
  async published(name: string): Promise<string[]> {
    const files: string[] = [];
    for (const { id } of await this.packages(name)) {
      const { body } = await call(this.work.maintainer.token, 'GET', `/projects/${this.work.projectId}/packages/${id}/package_files`);
      files.push(...(body as { file_name: string }[]).map((file) => file.file_name));
    }
    return files.sort();
  }

  async packages(name: string): Promise<{ id: number; version: string; package_type: string }[]> {
    const { body } = await call(this.work.maintainer.token, 'GET', `/projects/${this.work.projectId}/packages?package_type=pypi&package_name=${name}`);
    return body as { id: number; version: string; package_type: string }[];
  }

  /** Deletes every version of a name through the REST API. */
  async remove(name: string): Promise<void> {
    for (const { id } of await this.packages(name)) {
      const { status } = await call(this.work.maintainer.token, 'DELETE', `/projects/${this.work.projectId}/packages/${id}`);
      if (status !== 204) throw new Error(`DELETE answered ${status}`);
    }
  }

  async readOnly(person: Person): Promise<Person> {
    const { body } = await call(liveServer().adminToken, 'POST', `/users/${person.id}/personal_access_tokens`, { name: 'reads', scopes: ['read_api'] });
    return { ...person, token: (body as { token: string }).token };
  }
}

/** What setuptools needs to build the sdist. */
function buildable({ name, version }: Described, module: string): RawTarEntry[] {
  const top = `${module}-${version}`;
  return [
    { name: `${top}/pyproject.toml`, content: `[project]\nname = "${name}"\nversion = "${version}"\n\n[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n\n[tool.setuptools]\npackages = ["${module}"]\n` },
    { name: `${top}/${module}/__init__.py`, content: `__version__ = "${version}"\n` },
  ];
}

/** The version of a module that a tool put into a folder; undefined if it is not there. */
export function installedVersion(folder: string, name: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  const info = new RegExp(`^${escapedName(name)}-(.*)\\.dist-info$`);
  const packages = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => info.exec(entry.name)?.[1]);
  return packages.find((version) => version !== undefined);
}
