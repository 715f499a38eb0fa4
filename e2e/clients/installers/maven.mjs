import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/**
 * Jars and programs from Maven Central, fetched with the machine's own `mvn`:
 * `copy` puts artifacts into the folder, `unpack` their contents, and `warmUp` builds projects once, so that `m2` holds every plugin
 * that they need and tests need no other repository than the one they test.
 */
export function installWithMaven(folder, { copy = [], unpack = [], warmUp = [] }, root) {
  const m2 = path.join(folder, 'm2');
  const mvn = (...args) => execFileSync('mvn', ['-q', '-B', '-ntp', `-Dmaven.repo.local=${m2}`, ...args], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const artifact of copy) mvn(`${dependencyPlugin}:copy`, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`);
  for (const artifact of unpack) mvn(`${dependencyPlugin}:unpack`, `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`);
  // where the plugin notes what it has unpacked, outside of a project
  rmSync(path.join(folder, '${project.basedir}'), { recursive: true, force: true });
  for (const project of warmUp) build(path.join(root, project), path.join(folder, 'warm-up'), mvn);
  if (warmUp.length === 0) rmSync(m2, { recursive: true, force: true });
  else forgetOrigins(m2);
}

/** The project with its modules, then the one in its folder `app`, which depends on them. */
function build(project, copyOfIt, mvn) {
  cpSync(project, copyOfIt, { recursive: true });
  mkdirSync(path.join(copyOfIt, 'repository'));
  mvn('-f', path.join(copyOfIt, 'pom.xml'), 'deploy', `-DaltDeploymentRepository=local::file://${path.join(copyOfIt, 'repository')}`);
  mvn('-f', path.join(copyOfIt, 'app/pom.xml'), 'compile');
  mvn('org.apache.maven.plugins:maven-deploy-plugin:3.1.4:deploy-file', `-Dfile=${path.join(copyOfIt, 'pom.xml')}`, '-DgroupId=com.acme.e2e', '-DartifactId=warm-up', '-Dversion=1', '-Dpackaging=pom', '-DrepositoryId=local', `-Durl=file://${path.join(copyOfIt, 'repository')}`);
  mvn(`${dependencyPlugin}:get`, '-Dartifact=com.acme.e2e:lib:1.0.0');
  // Maven 3 gives it to every plugin that does not name it
  mvn(`${dependencyPlugin}:get`, '-Dartifact=org.codehaus.plexus:plexus-utils:1.1');
  rmSync(copyOfIt, { recursive: true, force: true });
}

/** Maven uses what it has only from the repository that it came from, unless nothing says which that was. */
function forgetOrigins(m2) {
  rmSync(path.join(m2, 'com/acme'), { recursive: true, force: true });
  const origin = /(?:^|\/)(?:_remote\.repositories|[^/]*\.lastUpdated|resolver-status\.properties)$/;
  // the machine's own Node, which runs this, may have no glob
  for (const file of readdirSync(m2, { recursive: true })) if (origin.test(file)) rmSync(path.join(m2, file));
}
