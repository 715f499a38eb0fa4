import type { RegistryUrls, Snippet, VersionView } from '@packyard/domain';

const token = '<your_token>';
const userName = '<your_username>';
const source = 'packyard';

/** One version with each usual tool; the source is added first, and only what is named here comes from it. */
export function installGuide({ name, version, metadata }: Pick<VersionView, 'name' | 'version' | 'metadata'>, urls: RegistryUrls): Snippet[] {
  const isTool = packageTypesOf(metadata).includes('dotnettool');
  return [
    install('dotnet', 'Add the source once', 'bash', addSource(urls)),
    isTool ? install('dotnet', 'Install this version of the tool', 'bash', `dotnet tool install ${name} --version ${version} --add-source ${indexUrl(urls)}`) : install('dotnet', 'Add this version to a project', 'bash', `dotnet add package ${name} --version ${version} --source ${source}`),
    install('dotnet', 'Or in the project file', 'xml', `<PackageReference Include="${name}" Version="${version}" />`),
    install('dotnet', 'Take it from this source only, in nuget.config', 'xml', sourceMapping(urls, name)),
    install('Visual Studio', 'In the Package Manager Console', 'powershell', `Install-Package ${name} -Version ${version} -Source ${indexUrl(urls)}`),
    install('nuget.exe', 'Add the source once', 'bash', nugetSource(urls)),
    install('nuget.exe', 'Install this version', 'bash', `nuget install ${name} -Version ${version} -Source ${source}`),
  ];
}

/** An empty project: add the source, publish the first package. */
export function setupGuide(urls: RegistryUrls): Snippet[] {
  return [
    setup('dotnet', 'Add the source', 'bash', addSource(urls)),
    publish('dotnet', 'Pack and publish', `dotnet pack -c Release\ndotnet nuget push "bin/Release/*.nupkg" --source ${source}`),
    publish('dotnet', 'With symbols for the debugger', `dotnet pack -c Release -p:IncludeSymbols=true -p:SymbolPackageFormat=snupkg\ndotnet nuget push "bin/Release/*.nupkg" --source ${source}`),
    publish('dotnet', 'In a CI job', `dotnet nuget push "bin/Release/*.nupkg" --source ${indexUrl(urls)} --api-key ${token} --skip-duplicate`),
    setup('dotnet', 'Or the source in nuget.config', 'xml', config(urls)),
    setup('nuget.exe', 'Add the source', 'bash', nugetSource(urls)),
    publish('nuget.exe', 'Publish', `nuget push Package.1.0.0.nupkg -Source ${source}`),
  ];
}

const indexUrl = (urls: RegistryUrls): string => `${urls.projectEndpoint}/index.json`;

function addSource(urls: RegistryUrls): string {
  return `dotnet nuget add source ${indexUrl(urls)} --name ${source} --username ${userName} --password ${token} --store-password-in-clear-text`;
}

function nugetSource(urls: RegistryUrls): string {
  return `nuget sources add -Name ${source} -Source ${indexUrl(urls)} -UserName ${userName} -Password ${token}`;
}

/** Newer clients refuse a source without TLS unless they are told. */
function sourceElement(urls: RegistryUrls): string {
  const insecure = urls.origin.startsWith('http:') ? ' allowInsecureConnections="true"' : '';
  return `  <packageSources>\n    <add key="${source}" value="${indexUrl(urls)}"${insecure} />\n  </packageSources>`;
}

function config(urls: RegistryUrls): string {
  const credentials = `  <packageSourceCredentials>\n    <${source}>\n      <add key="Username" value="${userName}" />\n      <add key="ClearTextPassword" value="${token}" />\n    </${source}>\n  </packageSourceCredentials>`;
  return `<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n${sourceElement(urls)}\n${credentials}\n</configuration>`;
}

/** Without it, whoever publishes a higher version of the name elsewhere would be asked too. @see https://learn.microsoft.com/nuget/consume-packages/package-source-mapping */
function sourceMapping(urls: RegistryUrls, name: string): string {
  return `<configuration>\n${sourceElement(urls)}\n  <packageSourceMapping>\n    <packageSource key="${source}">\n      <package pattern="${name}" />\n    </packageSource>\n  </packageSourceMapping>\n</configuration>`;
}

function packageTypesOf(metadata: unknown): string[] {
  const { packageTypes } = Object(metadata) as { packageTypes?: readonly { readonly name: string }[] };
  return (packageTypes ?? []).map(({ name }) => name.toLowerCase());
}

const install = (tool: string, title: string, language: string, code: string): Snippet => ({ tool, purpose: 'install', title, language, code });
const setup = (tool: string, title: string, language: string, code: string): Snippet => ({ tool, purpose: 'setup', title, language, code });
const publish = (tool: string, title: string, code: string): Snippet => ({ tool, purpose: 'publish', title, language: 'bash', code });
