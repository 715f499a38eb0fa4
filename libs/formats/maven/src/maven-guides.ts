import type { RegistryUrls, Snippet, VersionView } from '@packyard/domain';
import { coordinatesOf } from './maven-grammar.ts';
import { escapeXml } from './xml.ts';

const serverId = 'gitlab-maven';

/** One version: how each usual tool depends on it. */
export function installGuide(view: Pick<VersionView, 'name' | 'version'>, urls: RegistryUrls): Snippet[] {
  const { groupId, artifactId } = coordinatesOf(view.name);
  const coordinates = `${groupId}:${artifactId}:${view.version}`;
  return [
    { tool: 'Maven', purpose: 'install', title: 'pom.xml: the dependency', language: 'xml', code: `<dependency>\n  <groupId>${escapeXml(groupId)}</groupId>\n  <artifactId>${escapeXml(artifactId)}</artifactId>\n  <version>${escapeXml(view.version)}</version>\n</dependency>` },
    ...mavenSetup(urls).filter(({ purpose }) => purpose === 'setup'),
    { tool: 'Maven', purpose: 'install', title: 'Fetch it now', language: 'bash', code: `mvn dependency:get -Dartifact=${coordinates} -DremoteRepositories=${serverId}::default::${urls.projectEndpoint}` },
    { tool: 'Gradle Groovy', purpose: 'install', title: 'build.gradle: the dependency', language: 'groovy', code: `implementation '${coordinates}'` },
    ...gradleGroovy(urls),
    { tool: 'Gradle Kotlin', purpose: 'install', title: 'build.gradle.kts: the dependency', language: 'kotlin', code: `implementation("${coordinates}")` },
    ...gradleKotlin(urls),
    { tool: 'sbt', purpose: 'install', title: 'build.sbt: the dependency', language: 'scala', code: `libraryDependencies += "${groupId}" % "${artifactId}" % "${view.version}"` },
    ...sbt(urls),
    { tool: 'curl', purpose: 'install', title: 'Download a file', language: 'bash', code: lines('curl --fail --remote-name', '--header "PRIVATE-TOKEN: <your_token>"', `"${urls.projectEndpoint}/${view.name}/${view.version}/${artifactId}-${view.version}.jar"`) },
  ];
}

/** An empty project: set up the tool, then publish. */
export function setupGuide(urls: RegistryUrls): Snippet[] {
  return [
    ...mavenSetup(urls),
    { tool: 'Maven', purpose: 'publish', title: 'Publish', language: 'bash', code: 'mvn deploy' },
    { tool: 'Maven', purpose: 'publish', title: 'Publish a file without a build', language: 'bash', code: lines('mvn deploy:deploy-file', '-DgroupId=<group_id> -DartifactId=<artifact_id> -Dversion=<version>', '-Dfile=<file_name>.jar', `-DrepositoryId=${serverId} -Durl=${urls.projectEndpoint}`) },
    ...gradleGroovy(urls),
    { tool: 'Gradle Groovy', purpose: 'publish', title: 'build.gradle: where to publish', language: 'groovy', code: `publishing {\n  publications {\n    library(MavenPublication) { from components.java }\n  }\n  repositories {\n${gradleRepository(urls.projectEndpoint, "'", 4)}\n  }\n}` },
    { tool: 'Gradle Groovy', purpose: 'publish', title: 'Publish', language: 'bash', code: 'gradle publish' },
    ...gradleKotlin(urls),
    ...sbt(urls),
    { tool: 'sbt', purpose: 'publish', title: 'build.sbt: where to publish', language: 'scala', code: `publishTo := Some("${serverId}" at "${urls.projectEndpoint}")` },
    { tool: 'curl', purpose: 'publish', title: 'Publish a file', language: 'bash', code: lines('curl --fail-with-body', '--header "PRIVATE-TOKEN: <your_token>"', '--upload-file lib-1.0.jar', `"${urls.projectEndpoint}/com/example/lib/1.0/lib-1.0.jar"`) },
  ];
}

function mavenSetup(urls: RegistryUrls): Snippet[] {
  const repository = (indent: string): string => `${indent}<id>${serverId}</id>\n${indent}<url>${urls.projectEndpoint}</url>\n`;
  return [
    { tool: 'Maven', purpose: 'setup', title: '~/.m2/settings.xml: your token', language: 'xml', code: `<settings>\n  <servers>\n    <server>\n      <id>${serverId}</id>\n      <configuration>\n        <httpHeaders>\n          <property>\n            <name>Private-Token</name>\n            <value><your_token></value>\n          </property>\n        </httpHeaders>\n      </configuration>\n    </server>\n  </servers>\n</settings>` },
    { tool: 'Maven', purpose: 'setup', title: 'pom.xml: the repository', language: 'xml', code: `<repositories>\n  <repository>\n${repository('    ')}  </repository>\n</repositories>\n\n<distributionManagement>\n  <repository>\n${repository('    ')}  </repository>\n  <snapshotRepository>\n${repository('    ')}  </snapshotRepository>\n</distributionManagement>` },
  ];
}

function gradleGroovy(urls: RegistryUrls): Snippet[] {
  return [{ tool: 'Gradle Groovy', purpose: 'setup', title: 'build.gradle: the repository', language: 'groovy', code: `repositories {\n${gradleRepository(urls.projectEndpoint, "'", 2)}\n}` }];
}

function gradleRepository(url: string, quote: string, indent: number): string {
  const inner = [`maven {`, `  url = ${quote}${url}${quote}`, `  credentials(HttpHeaderCredentials) {`, `    name = ${quote}Private-Token${quote}`, `    value = ${quote}<your_token>${quote}`, `  }`, `  authentication { header(HttpHeaderAuthentication) }`, `}`];
  return inner.map((line) => ' '.repeat(indent) + line).join('\n');
}

function gradleKotlin(urls: RegistryUrls): Snippet[] {
  const code = [`repositories {`, `  maven("${urls.projectEndpoint}") {`, `    credentials(HttpHeaderCredentials::class) {`, `      name = "Private-Token"`, `      value = "<your_token>"`, `    }`, `    authentication { create<HttpHeaderAuthentication>("header") }`, `  }`, `}`];
  return [{ tool: 'Gradle Kotlin', purpose: 'setup', title: 'build.gradle.kts: the repository', language: 'kotlin', code: code.join('\n') }];
}

/** sbt sends no header of one's own: it takes the token as a password, and compares the realm. */
function sbt(urls: RegistryUrls): Snippet[] {
  const host = new URL(urls.origin).hostname;
  return [{ tool: 'sbt', purpose: 'setup', title: 'build.sbt: the repository and your token', language: 'scala', code: `resolvers += "${serverId}" at "${urls.projectEndpoint}"\ncredentials += Credentials("GitLab Packages Registry", "${host}", "<your_username>", "<your_token>")` }];
}

const lines = (...parts: string[]): string => parts.join(' \\\n  ');
