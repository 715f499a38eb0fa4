import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';

export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, in the order they were read: what a person sees. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Told what was printed so far, each time there is more: for commands that wait for something outside. */
  readonly onOutput?: (soFar: string) => void;
}

const timeoutMs = 120_000;
const workspaceRoot = path.resolve(import.meta.dirname, '../../../..');
const clientsDir = process.env['PACKYARD_CLIENTS_DIR'] ?? path.join(workspaceRoot, 'node_modules/.cache/packyard-clients');

/** The PATH without our own node_modules: clients are those of the machine, or the ones installed for these tests. */
const machinePath = (process.env['PATH'] ?? '').split(path.delimiter).filter((dir) => !dir.startsWith(path.join(workspaceRoot, 'node_modules'))).join(path.delimiter);

/** A package manager as people have it: another process, with a home of its own so that nothing of this machine's user leaks in. */
export class RealClient {
  private readonly folders: string[] = [];
  readonly home: string;

  constructor(
    readonly name: string,
    private readonly command: readonly string[],
    readonly version: string,
    private readonly env: Readonly<Record<string, string>> = {},
  ) {
    this.home = this.folder('home');
  }

  /** A fresh folder, removed by `cleanUp`. */
  folder(purpose: string): string {
    const made = mkdtempSync(path.join(tmpdir(), `packyard-${purpose}-`));
    this.folders.push(made);
    return made;
  }

  /** Runs it to its end; never throws for a failing exit code. */
  run(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const [program, ...first] = this.command;
    const env = { PATH: machinePath, HOME: this.home, LANG: 'C.UTF-8', NO_COLOR: '1', CI: 'true', npm_config_cache: path.join(this.home, '.npm'), ...this.env, ...options.env };
    return new Promise((resolve, reject) => {
      const child = spawn(program as string, [...first, ...args], { cwd: options.cwd ?? this.home, env, timeout: timeoutMs });
      let stdout = '';
      let stderr = '';
      let output = '';
      const heard = (data: Buffer): void => {
        output += data;
        options.onOutput?.(output);
      };
      child.stdout.on('data', (data: Buffer) => ((stdout += data), heard(data)));
      child.stderr.on('data', (data: Buffer) => ((stderr += data), heard(data)));
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr, output }));
      // one that ends without reading is no failure of ours
      child.stdin.on('error', () => undefined).end(options.input ?? '');
    });
  }

  /** Runs it and fails with what it printed if it did not succeed. */
  async succeed(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const outcome = await this.run(args, options);
    if (outcome.exitCode !== 0) throw new Error(`${this.name} ${args.join(' ')} ended with ${outcome.exitCode}:\n${outcome.output}`);
    return outcome;
  }

  /** Runs it and fails if it succeeded. */
  async fail(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
    const outcome = await this.run(args, options);
    if (outcome.exitCode === 0) throw new Error(`${this.name} ${args.join(' ')} should have failed, but said:\n${outcome.output}`);
    return outcome;
  }

  cleanUp(): void {
    for (const folder of this.folders) rmSync(folder, { recursive: true, force: true });
  }
}

export interface ClientSpec {
  /** As reports name it: `npm 11`, `yarn 4`. */
  readonly name: string;
  /** Folder below the clients' folder, or undefined for a program of the machine. */
  readonly installedAs?: string;
  /** Where in that folder its programs are; npm's place unless told. */
  readonly binFolder?: string;
  readonly program: string;
  /** Arguments before all others: `-jar`, the jar. */
  readonly programArgs?: readonly string[];
  readonly versionArgs?: readonly string[];
  /** What it needs to run at all. */
  readonly env?: Readonly<Record<string, string>>;
  /** What the version must start with, so that `npm` of the machine is only taken for the version it is. */
  readonly versionPattern?: RegExp;
}

/** A file of what `e2e/clients/install.mjs` installed under a name, whether it is there or not. */
export function clientFile(installedAs: string, ...parts: readonly string[]): string {
  return path.join(clientsDir, installedAs, ...parts);
}

/** The client if this machine has it. */
export function findClient(spec: ClientSpec): RealClient | undefined {
  const installed = spec.installedAs === undefined ? spec.program : clientFile(spec.installedAs, spec.binFolder ?? 'node_modules/.bin', spec.program);
  if (spec.installedAs !== undefined && !existsSync(installed)) return undefined;
  const command = [installed, ...(spec.programArgs ?? [])];
  const asked = spawnSync(installed, [...command.slice(1), ...(spec.versionArgs ?? ['--version'])], { encoding: 'utf8', env: { PATH: machinePath, HOME: tmpdir(), ...spec.env }, cwd: tmpdir() });
  const version = asked.stdout?.trim().split('\n')[0] ?? '';
  if (asked.status !== 0 || (spec.versionPattern !== undefined && !spec.versionPattern.test(version))) return undefined;
  return new RealClient(spec.name, command, version, spec.env);
}

/**
 * A describe block for one real client. Without it the block is reported as skipped, by name, so that a report always says
 * which clients took part.
 */
export function describeClient(spec: ClientSpec, body: (client: RealClient) => void): void {
  const client = findClient(spec);
  if (client === undefined) {
    describe(`client ${spec.name}`, () => it.skip(`skipped: ${spec.name} is not installed`, () => undefined));
    return;
  }
  describe(`client ${spec.name}`, () => {
    afterAll(() => client.cleanUp());
    body(client);
  });
}
