import { describeClient, liveServer, makeWorkplace, type Workplace } from '@packyard/registry-testing/clients';
import path from 'node:path';
import { textFile } from './maven-workshop.ts';

/** Tools that are skipped by name where the machine has none; Debian's packages are what these were written for. */
const url = ({ projectId }: Workplace): string => `${liveServer().api}/projects/${projectId}/packages/maven`;

async function put(work: Workplace, file: string, body: string): Promise<void> {
  const answer = await fetch(`${url(work)}/${file}`, { method: 'PUT', headers: { 'PRIVATE-TOKEN': work.developer.token }, body });
  if (answer.status !== 200) throw new Error(`${file} answered ${answer.status}`);
}

const pom = (artifact: string, version: string): string => `<project><modelVersion>4.0.0</modelVersion><groupId>com.acme.e2e</groupId><artifactId>${artifact}</artifactId><version>${version}</version></project>`;

describeClient({ name: 'gradle', program: 'gradle', versionPattern: /^/ }, (gradle) => {
  let work: Workplace;
  beforeAll(async () => {
    work = await makeWorkplace('gradle');
  });

  const run = (folder: string, task: string) => gradle.succeed(['--no-daemon', '--quiet', '--project-dir', folder, '--gradle-user-home', path.join(folder, 'home'), task], { cwd: folder });
  const script = (dependency: string): string => `
    repositories { maven { url '${url(work)}'; credentials { username 'anyone'; password '${work.reporter.token}' } } }
    configurations { wanted }
    configurations.all { resolutionStrategy { cacheChangingModulesFor 0, 'seconds'; cacheDynamicVersionsFor 0, 'seconds' } }
    dependencies { wanted '${dependency}' }
    task show { doLast { configurations.wanted.files.each { println it.name + ' ' + it.text } } }`;

  it('resolves a version, the newest of several, and a snapshot that changes', async () => {
    for (const version of ['1.2', '1.10']) {
      await put(work, `com/acme/e2e/lib/${version}/lib-${version}.pom`, pom('lib', version));
      await put(work, `com/acme/e2e/lib/${version}/lib-${version}.jar`, `jar ${version}`);
    }
    const folder = gradle.folder('gradle');
    textFile(folder, 'settings.gradle', `rootProject.name = 'app'`);
    textFile(folder, 'build.gradle', script('com.acme.e2e:lib:1.2'));
    expect((await run(folder, 'show')).stdout).toContain('lib-1.2.jar jar 1.2');
    textFile(folder, 'build.gradle', script('com.acme.e2e:lib:1.+'));
    expect((await run(folder, 'show')).stdout).toContain('lib-1.10.jar jar 1.10');
    textFile(folder, 'build.gradle', script('com.acme.e2e:lib:2.0-SNAPSHOT'));
    for (const build of ['20261122.063517-1', '20261122.063520-2']) {
      await put(work, `com/acme/e2e/lib/2.0-SNAPSHOT/lib-2.0-${build}.pom`, pom('lib', '2.0-SNAPSHOT'));
      await put(work, `com/acme/e2e/lib/2.0-SNAPSHOT/lib-2.0-${build}.jar`, `jar ${build}`);
      expect((await run(folder, 'show')).stdout).toContain(`jar ${build}`);
    }
  });
});

describeClient({ name: 'leiningen', program: 'lein', versionArgs: ['version'], versionPattern: /Leiningen/ }, (lein) => {
  it('deploys', async () => {
    const work = await makeWorkplace('lein');
    const folder = lein.folder('lein');
    const register = '(cemerick.pomegranate.aether/register-wagon-factory! "http" #(org.apache.maven.wagon.providers.http.HttpWagon.))';
    textFile(folder, 'project.clj', `${register}\n(defproject com.acme.e2e/lein-lib "1.0.0" :description "By Leiningen" :license {:name "MIT"} :deploy-repositories [["acme" {:url "${url(work)}" :username "anyone" :password "${work.developer.token}" :sign-releases false}]])`);
    textFile(folder, 'src/lein_lib.clj', '(ns lein-lib)');
    await lein.succeed(['-o', 'deploy', 'acme'], { cwd: folder, env: { LEIN_JVM_OPTS: '' } });
    const metadata = await fetch(`${url(work)}/com/acme/e2e/lein-lib/maven-metadata.xml`, { headers: { 'PRIVATE-TOKEN': work.reporter.token } });
    expect(await metadata.text()).toContain('<release>1.0.0</release>');
  });
});
