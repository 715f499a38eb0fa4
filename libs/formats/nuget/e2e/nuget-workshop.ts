import { liveServer, type Outcome, type Person, type RealClient, type RunOptions, type Workplace } from '@packyard/registry-testing/clients';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const framework = 'netcoreapp3.1';
const sourceName = 'acme';

export type Level = 'project' | 'group';

/** A private project, and folders to work in, as somebody has them who writes .NET programs. */
export class NugetWorkshop {
  constructor(
    private readonly dotnet: RealClient,
    private readonly work: Workplace,
  ) {}

  source(level: Level = 'project'): string {
    const { api } = liveServer();
    const prefixes = { project: `projects/${this.work.projectId}/packages/nuget`, group: `groups/${this.work.groupId}/-/packages/nuget` };
    return `${api}/${prefixes[level]}/index.json`;
  }

  /** A folder whose only source is this registry. */
  folder(who: Pick<Person, 'username' | 'token'> | null, level: Level = 'project'): string {
    const folder = this.dotnet.folder('nuget');
    const credentials =
      who === null ? '' : `<packageSourceCredentials><${sourceName}><add key="Username" value="${who.username}" /><add key="ClearTextPassword" value="${who.token}" /></${sourceName}></packageSourceCredentials>`;
    this.write(folder, { 'NuGet.Config': `<configuration><packageSources><clear /><add key="${sourceName}" value="${this.source(level)}" /></packageSources>${credentials}</configuration>` });
    return folder;
  }

  /** Packs a library that says its version. Resolves to the folder with its .nupkg and .snupkg. */
  async pack(id: string, version: string, { says = version, who = this.work.developer }: { says?: string; who?: Pick<Person, 'username' | 'token'> | null } = {}): Promise<string> {
    const folder = this.folder(who);
    this.write(folder, {
      'lib/lib.csproj': `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>${framework}</TargetFramework><AssemblyName>${id}</AssemblyName><PackageId>${id}</PackageId><Version>${version}</Version><Authors>Acme</Authors><Description>Says ${says}</Description><PackageLicenseExpression>MIT</PackageLicenseExpression><IncludeSymbols>true</IncludeSymbols><SymbolPackageFormat>snupkg</SymbolPackageFormat></PropertyGroup></Project>`,
      'lib/Hello.cs': `namespace Acme { public static class Hello { public static string Say() => "${id} says ${says}"; } }\n`,
    });
    await this.succeed(['pack', 'lib', '-o', 'out', '--nologo'], folder);
    return folder;
  }

  /** A program that prints what the library says. */
  app(id: string, version: string, who: Pick<Person, 'username' | 'token'> | null = this.work.reporter, level: Level = 'project'): string {
    const folder = this.folder(who, level);
    this.write(folder, {
      'app.csproj': `<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>${framework}</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include="${id}" Version="${version}" /></ItemGroup></Project>`,
      'Program.cs': 'public static class Program { public static void Main() => System.Console.WriteLine(Acme.Hello.Say()); }\n',
    });
    return folder;
  }

  push(folder: string, file: string, ...more: string[]): Promise<Outcome> {
    return this.run(['nuget', 'push', `out/${file}`, '--source', sourceName, ...more], folder);
  }

  run(args: readonly string[], cwd: string): Promise<Outcome> {
    return this.dotnet.run(args, this.options(cwd));
  }

  succeed(args: readonly string[], cwd: string): Promise<Outcome> {
    return this.dotnet.succeed(args, this.options(cwd));
  }

  fail(args: readonly string[], cwd: string): Promise<Outcome> {
    return this.dotnet.fail(args, this.options(cwd));
  }

  /** Each folder has packages and caches of its own, as another machine has. */
  private options(cwd: string): RunOptions {
    return { cwd, env: { NUGET_PACKAGES: path.join(cwd, 'packages'), NUGET_HTTP_CACHE_PATH: path.join(cwd, 'http-cache') } };
  }

  private write(folder: string, files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  }
}
