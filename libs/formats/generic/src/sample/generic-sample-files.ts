import { SampleRandom, type SampleFile, type SampleSpec } from '@packyard/domain';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** What a package is made of. A spec names its kind by a keyword. */
export const genericKinds = ['firmware', 'command-line', 'agent', 'installer', 'model', 'tiles', 'report'] as const;
export type GenericKind = (typeof genericKinds)[number];

/** How programs and installers of a system begin, so that tools recognise them. */
const magic = {
  elf: '7f454c4602010100',
  machO: 'cffaedfe0c000001',
  windows: '4d5a900003000000',
  msi: 'd0cf11e0a1b11ae1',
  deb: '213c617263683e0a',
  onnx: '0806120770796f6e',
  sqlite: '53514c69746520666f726d6174203300',
} as const;

/** The files of one version, the list of their checksums last. */
export function genericFiles(spec: SampleSpec): SampleFile[] {
  const kind = genericKinds.find((known) => spec.keywords.includes(known)) ?? 'report';
  const files = makers[kind](spec);
  return [...files, { path: 'SHA256SUMS', bytes: checksums(files) }];
}

const makers: Record<GenericKind, (spec: SampleSpec) => SampleFile[]> = {
  firmware: (spec) => {
    const images = ['rev-a', 'rev-b', 'rev-c'].map((board) => binary(spec, `${spec.name}-${board}-${spec.version}.bin`, magic.elf));
    const manifest = { name: spec.name, version: spec.version, images: images.map(({ path, bytes }) => ({ path, size: bytes.length, sha256: sha256(bytes) })) };
    return [...images, text('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`), releaseNotes(spec)];
  },
  'command-line': (spec) => {
    const targets = [['linux_amd64', magic.elf], ['linux_arm64', magic.elf], ['darwin_arm64', magic.machO], ['windows_amd64.exe', magic.windows]] as const;
    const programs = targets.map(([target, start]) => gzipped(binary(spec, `${spec.name}_${spec.version}_${target}`, start)));
    return [...programs, text('install.sh', installScript(spec))];
  },
  agent: (spec) => [
    ...['linux/amd64', 'linux/arm64', 'linux/armv7'].map((target) => gzipped(binary(spec, `${target}/${spec.name}`, magic.elf))),
    text(`systemd/${spec.name}.service`, `[Unit]\nDescription=${spec.description}\n\n[Service]\nExecStart=/usr/bin/${spec.name}\nRestart=always\n`),
    releaseNotes(spec),
  ],
  installer: (spec) => [
    binary(spec, `${spec.name}-${spec.version}-x64.msi`, magic.msi),
    binary(spec, `${spec.name}-${spec.version}-arm64.dmg`, magic.machO),
    binary(spec, `${spec.name.toLowerCase()}_${spec.version}_amd64.deb`, magic.deb),
    binary(spec, `${spec.name}-${spec.version}.AppImage`, magic.elf),
    releaseNotes(spec),
  ],
  model: (spec) => {
    const random = new SampleRandom(`${spec.seed} evaluation`);
    const rows = ['oslo', 'bergen', 'tallinn', 'aarhus'].map((city) => `${city},${(0.8 + random.next() * 0.15).toFixed(3)},${random.integer(40, 120)}`);
    return [binary(spec, 'model.onnx', magic.onnx), text('evaluation.csv', `city,accuracy,latency_ms\n${rows.join('\n')}\n`), text('MODEL_CARD.md', `# ${spec.name} ${spec.version}\n\n${spec.description}. Trained on rides, not on riders.\n`)];
  },
  tiles: (spec) => ['overview', 'detail'].map((level) => binary(spec, `${spec.name}-${level}.mbtiles`, magic.sqlite)),
  report: (spec) => {
    const random = new SampleRandom(`${spec.seed} report`);
    const rows = Array.from({ length: 40 }, (_, index) => `component-${index + 1},${random.integer(0, 9)}.${random.integer(0, 20)}.${random.integer(0, 30)},${random.pick(['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC'])}`);
    return [text(`${spec.name}.csv`, `name,version,license\n${rows.join('\n')}\n`), releaseNotes(spec)];
  },
};

function binary(spec: SampleSpec, path: string, startHex: string): SampleFile {
  const start = Buffer.from(startHex, 'hex');
  const random = new SampleRandom(`${spec.seed} ${path}`);
  const sizeBytes = Math.round(spec.sizeBytes * (0.8 + random.next() * 0.4));
  return { path, bytes: Buffer.concat([start, random.bytes(sizeBytes)]) };
}

const gzipped = ({ path, bytes }: SampleFile): SampleFile => ({ path: `${path}.gz`, bytes: gzipSync(bytes, { level: 1 }) });
const text = (path: string, content: string): SampleFile => ({ path, bytes: Buffer.from(content) });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** As `sha256sum --check` reads it. */
function checksums(files: readonly SampleFile[]): Buffer {
  return Buffer.from(files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join(''));
}

function releaseNotes(spec: SampleSpec): SampleFile {
  const random = new SampleRandom(`${spec.seed} notes`);
  const changes = ['Fixes a restart after a lost connection.', 'Uses less energy while idle.', 'Reports its temperature.', 'Starts in half the time.', 'Accepts longer station names.', 'Logs without personal data.'];
  const picked = new Set(Array.from({ length: 3 }, () => random.pick(changes)));
  return text('RELEASE_NOTES.md', `# ${spec.name} ${spec.version}\n\n${[...picked].map((change) => `- ${change}\n`).join('')}`);
}

function installScript(spec: SampleSpec): string {
  return `#!/bin/sh\n# Installs ${spec.name} ${spec.version}: run it in the folder of the downloaded files.\nset -eu\nsha256sum --check --ignore-missing SHA256SUMS\ngunzip -c "${spec.name}_${spec.version}_linux_amd64.gz" > "$HOME/.local/bin/${spec.name}"\nchmod +x "$HOME/.local/bin/${spec.name}"\n`;
}
