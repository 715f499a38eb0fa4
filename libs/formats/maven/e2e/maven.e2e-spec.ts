import { call, clientFile, describeClient, liveServer, makeWorkplace, type ClientSpec, type RealClient, type Workplace } from '@packyard/registry-testing/clients';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fetched, MavenWorkshop, replace, textFile } from './maven-workshop.ts';

const hasPlugins = existsSync(clientFile('maven-plugins', 'm2'));
const never = { program: 'mvn-without-its-plugins' };
const clients: readonly ClientSpec[] = [
  { name: 'mvn 3.8', program: 'mvn', versionPattern: /Apache Maven 3\.8/, ...(hasPlugins ? {} : never) },
  { name: 'mvn 3.9', program: clientFile('maven-3.9', 'apache-maven-3.9.11/bin/mvn'), versionPattern: /Apache Maven 3\.9/, ...(hasPlugins ? {} : never) },
];

for (const spec of clients) describeClient(spec, describeMaven);

function describeMaven(client: RealClient): void {
  let work: Workplace;
  let shop: MavenWorkshop;
  let developer: string;

  beforeAll(async () => {
    work = await makeWorkplace('maven');
    shop = new MavenWorkshop(client, work);
    developer = shop.settings(work.developer.token, 'header');
  });

  const packages = async (): Promise<{ id: number; name: string; version: string }[]> => (await call(work.reporter.token, 'GET', `/projects/${work.projectId}/packages?per_page=100`)).body as never;
  const read = async (file: string): Promise<Response> => fetch(`${shop.repository}/${file}`, { headers: { 'PRIVATE-TOKEN': work.reporter.token } });

  it('deploys three modules at once; who builds with them has nothing but the server', async () => {
    const outcome = await shop.deploy(developer, shop.checkOut('1.0.0'), '-T4');
    expect(outcome.output).not.toMatch(/WARN.*[Cc]hecksum/);
    expect((await packages()).map(({ name, version }) => `${name} ${version}`).sort()).toEqual(['com/acme/e2e/lib 1.0.0', 'com/acme/e2e/parent 1.0.0', 'com/acme/e2e/tool 1.0.0']);
    for (const [carrier, url] of [['password', shop.repository], ['header', shop.groupRepository]] as const) {
      const m2 = shop.localRepository();
      const built = await shop.succeed(shop.settings(work.reporter.token, carrier, url), m2, ['--strict-checksums', 'compile'], { cwd: path.join(shop.checkOut('1.0.0'), 'app') });
      expect(built.output).toContain('BUILD SUCCESS');
      expect(fetched(m2, 'lib', '1.0.0')).toEqual(expect.arrayContaining(['lib-1.0.0.jar', 'lib-1.0.0.pom']));
    }
  });

  it('deploys the same again, and other bytes in its place', async () => {
    const copy = shop.checkOut('1.2.0');
    await shop.deploy(developer, copy);
    await shop.deploy(developer, copy);
    replace(path.join(copy, 'lib/src/main/java/acme/Lib.java'), '"lib"', '"another lib"');
    await shop.deploy(developer, copy);
    expect((await packages()).filter(({ name, version }) => name.endsWith('/lib') && version === '1.2.0')).toHaveLength(1);
  });

  it('deploys a snapshot twice; who asked for it before gets the second', async () => {
    const copy = shop.checkOut('1.1.0-SNAPSHOT');
    await shop.deploy(developer, copy, '-T4');
    const m2 = shop.localRepository();
    const settings = shop.settings(work.reporter.token, 'password');
    const app = { cwd: path.join(copy, 'app') };
    await shop.succeed(settings, m2, ['--strict-checksums', 'compile'], app);
    replace(path.join(copy, 'lib/src/main/java/acme/Lib.java'), '"lib"', '"a second lib"');
    await shop.deploy(developer, copy, '-T4');
    await shop.succeed(settings, m2, ['--strict-checksums', '-U', 'compile'], app);
    const builds = fetched(m2, 'lib', '1.1.0-SNAPSHOT').filter((name) => /^lib-1\.1\.0-\d{8}\.\d{6}-\d+\.jar$/.test(name));
    expect(builds.map((name) => /-(\d+)\.jar$/.exec(name)?.[1])).toEqual(['1', '2']);
  });

  it('takes the highest version of a range', async () => {
    const copy = shop.checkOut('[1.0,1.0.9]');
    const m2 = shop.localRepository();
    await shop.succeed(shop.settings(work.reporter.token, 'header'), m2, ['--strict-checksums', 'compile'], { cwd: path.join(copy, 'app') });
    expect(fetched(m2, 'tool', '1.0.0')).toEqual(expect.arrayContaining(['tool-1.0.0.jar']));
  });

  it('deploys a file without a project, and gets it', async () => {
    const file = textFile(shop.folder, 'plain.txt', 'plain');
    await shop.succeed(developer, shop.localRepository(), shop.deployFile({ file, groupId: 'com.acme.e2e', artifactId: 'plain', version: '1', packaging: 'txt', classifier: 'notes' }));
    const m2 = shop.localRepository();
    const get = ['org.apache.maven.plugins:maven-dependency-plugin:3.8.1:get', `-DremoteRepositories=acme::default::${shop.repository}`, '-Dartifact=com.acme.e2e:plain:1:txt:notes', '-Dtransitive=false'];
    await shop.succeed(shop.settings(work.reporter.token, 'password'), m2, get);
    expect(fetched(m2, 'plain', '1')).toContain('plain-1-notes.txt');
  });

  it('runs a plugin by its prefix, which nobody but the server told', async () => {
    const { jar, pom } = makePlugin(path.join(shop.folder, 'plugin'));
    await shop.succeed(developer, shop.localRepository(), shop.deployFile({ file: jar, pomFile: pom }));
    const outcome = await shop.succeed(shop.settings(work.reporter.token, 'header'), shop.localRepository(), ['acme:greet'], { cwd: shop.folder });
    expect(outcome.output).toContain('greetings from the registry');
  });

  it('removed by REST, it is gone; published again, it is back', async () => {
    const file = textFile(shop.folder, 'once.txt', 'once');
    const deploy = () => shop.succeed(developer, shop.localRepository(), shop.deployFile({ file, groupId: 'com.acme.e2e', artifactId: 'once', version: '1', packaging: 'txt', generatePom: 'false' }));
    await deploy();
    const row = (await packages()).find(({ name }) => name.endsWith('/once'));
    expect((await call(work.maintainer.token, 'DELETE', `/projects/${work.projectId}/packages/${row?.id ?? 0}`)).status).toBe(204);
    for (const path_ of ['com/acme/e2e/once/1/once-1.txt', 'com/acme/e2e/once/maven-metadata.xml']) expect((await read(path_)).status).toBe(404);
    await deploy();
    expect(await (await read('com/acme/e2e/once/1/once-1.txt')).text()).toBe('once');
  });

  it('says why it may not', async () => {
    const file = textFile(shop.folder, 'no.txt', 'no');
    const deploy = (settings: string) => shop.fail(settings, shop.localRepository(), shop.deployFile({ file, groupId: 'com.acme.e2e', artifactId: 'no', version: '1', packaging: 'txt' }));
    expect((await deploy(shop.settings(work.reporter.token, 'header'))).output).toMatch(/403.*ask a maintainer of the project/);
    expect((await deploy(shop.settings('glpat-0123456789abcdefghij', 'password'))).output).toMatch(/401|Unauthorized|not authorized/i);
    const build = (token: string) => shop.fail(shop.settings(token, 'header'), shop.localRepository(), ['compile'], { cwd: path.join(shop.checkOut('1.0.0'), 'app') });
    expect((await build(work.guest.token)).output).toMatch(/403|Forbidden|not authorized/i);
    expect((await build(work.outsider.token)).output).toMatch(/was not found|Could not find/i);
  });
}

describeClient({ name: 'ivy 2', program: 'java', programArgs: ['-jar', clientFile('ivy-2', 'ivy-2.5.3.jar')], versionArgs: ['-version'], versionPattern: /Ivy 2/ }, (ivy) => {
  it('publishes, and resolves with the user name and token that the realm asks for', async () => {
    const work = await makeWorkplace('ivy');
    const folder = ivy.folder('ivy');
    const settings = textFile(
      folder,
      'ivysettings.xml',
      `<ivysettings><settings defaultResolver="acme"/>
        <credentials host="127.0.0.1" realm="GitLab Packages Registry" username="anyone" passwd="${work.developer.token}"/>
        <resolvers><ibiblio name="acme" m2compatible="true" root="${liveServer().api}/projects/${work.projectId}/packages/maven/"/>
          <url name="publish" m2compatible="true">
            <ivy pattern="${liveServer().api}/projects/${work.projectId}/packages/maven/[organisation]/[module]/[revision]/ivy-[revision].xml"/>
            <artifact pattern="${liveServer().api}/projects/${work.projectId}/packages/maven/[organisation]/[module]/[revision]/[artifact]-[revision].[ext]"/>
          </url></resolvers></ivysettings>`,
    );
    const module = textFile(folder, 'ivy.xml', '<ivy-module version="2.0"><info organisation="com.acme.e2e" module="ivy-lib" revision="1.0"/><publications><artifact name="ivy-lib" type="jar" ext="jar"/></publications></ivy-module>');
    textFile(folder, 'ivy-lib.jar', 'a jar');
    textFile(folder, 'ivy-lib.pom', '<project><modelVersion>4.0.0</modelVersion><groupId>com.acme.e2e</groupId><artifactId>ivy-lib</artifactId><version>1.0</version></project>');
    const common = ['-settings', settings, '-cache', path.join(folder, 'cache')];
    await ivy.succeed([...common, '-ivy', module, '-publish', 'publish', '-publishpattern', path.join(folder, '[artifact].[ext]'), '-revision', '1.0', '-overwrite'], { cwd: folder });
    await fetch(`${liveServer().api}/projects/${work.projectId}/packages/maven/com/acme/e2e/ivy-lib/1.0/ivy-lib-1.0.pom`, { method: 'PUT', headers: { 'PRIVATE-TOKEN': work.developer.token }, body: readFileSync(path.join(folder, 'ivy-lib.pom')) });
    const resolved = await ivy.succeed([...common, '-dependency', 'com.acme.e2e', 'ivy-lib', '1.0', '-retrieve', path.join(folder, 'lib/[artifact].[ext]')], { cwd: folder });
    expect(resolved.output).toContain('found com.acme.e2e#ivy-lib;1.0');
    expect(readFileSync(path.join(folder, 'lib/ivy-lib.jar'), 'utf8')).toBe('a jar');
  });
});

/** A plugin as Maven's own tools make one, in a few lines. */
function makePlugin(folder: string): { jar: string; pom: string } {
  const api = clientFile('maven-3.9', 'apache-maven-3.9.11/lib/maven-plugin-api-3.9.11.jar');
  const source = textFile(folder, 'acme/Greet.java', `package acme;\npublic class Greet extends org.apache.maven.plugin.AbstractMojo {\n  public void execute() { getLog().info("greetings from the registry"); }\n}\n`);
  execFileSync('javac', ['--release', '8', '-nowarn', '-cp', api, '-d', path.join(folder, 'classes'), source], { stdio: 'ignore' });
  textFile(folder, 'classes/META-INF/maven/plugin.xml', '<plugin><name>Acme</name><groupId>com.acme.e2e.build</groupId><artifactId>greeter</artifactId><version>1.0</version><goalPrefix>acme</goalPrefix><mojos><mojo><goal>greet</goal><requiresProject>false</requiresProject><implementation>acme.Greet</implementation><language>java</language><instantiationStrategy>per-lookup</instantiationStrategy><executionStrategy>once-per-session</executionStrategy></mojo></mojos></plugin>');
  const jar = path.join(folder, 'greeter-1.0.jar');
  execFileSync('jar', ['--create', '--file', jar, '-C', path.join(folder, 'classes'), '.']);
  return { jar, pom: textFile(folder, 'pom.xml', '<project><modelVersion>4.0.0</modelVersion><groupId>com.acme.e2e.build</groupId><artifactId>greeter</artifactId><version>1.0</version><packaging>maven-plugin</packaging></project>') };
}
