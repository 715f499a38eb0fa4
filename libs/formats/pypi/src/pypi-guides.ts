import type { RegistryUrls, Snippet, VersionView } from '@packyard/domain';

/** Any name will do beside a token; this is the one that Python's tools use. */
const user = '__token__';
const token = '<your_token>';
const registryName = 'packyard';

/**
 * One version with each usual tool. Always one index: with a second one, pip takes the highest version of either, whoever published it.
 * @see https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-extra-index-url
 */
export function installGuide({ name, version }: Pick<VersionView, 'name' | 'version'>, urls: RegistryUrls): Snippet[] {
  const index = indexUrl(urls);
  return [
    install('pip', 'Install this version', 'bash', `pip install ${name}==${version} --index-url ${withCredentials(index)}`),
    install('pip', 'Or in requirements.txt', 'ini', `--index-url ${withCredentials(index)}\n${name}==${version}`),
    install('uv', 'The index for this package, in pyproject.toml', 'toml', uvIndex(urls, name)),
    install('uv', 'Install this version', 'bash', `${uvCredentials('INDEX')}\nuv add "${name}==${version}"`),
    install('poetry', 'Install this version', 'bash', `poetry source add --priority=explicit ${registryName} ${index}/\npoetry config http-basic.${registryName} ${user} ${token}\npoetry add --source ${registryName} ${name}@${version}`),
    install('pdm', 'The index, in pyproject.toml', 'toml', `[[tool.pdm.source]]\nname = "${registryName}"\nurl = "${index}"\ninclude_packages = ["${name}"]`),
    install('pdm', 'Install this version', 'bash', `pdm config pypi.${registryName}.username ${user}\npdm config pypi.${registryName}.password ${token}\npdm add ${name}==${version}`),
  ];
}

/** An empty project: publish the first distribution, then install it. */
export function setupGuide(urls: RegistryUrls): Snippet[] {
  const upload = urls.projectEndpoint;
  return [
    setup('twine', 'The registry, in ~/.pypirc', 'ini', `[distutils]\nindex-servers = ${registryName}\n\n[${registryName}]\nrepository = ${upload}\nusername = ${user}\npassword = ${token}`),
    publish('twine', 'Build and publish', `python -m build\npython -m twine upload --repository ${registryName} dist/*`),
    publish('twine', 'In a CI job', `TWINE_USERNAME=${user} TWINE_PASSWORD=${token} python -m twine upload --repository-url ${upload} dist/*`),
    publish('uv', 'Build and publish', `uv build\nuv publish --publish-url ${upload} --username ${user} --password ${token}`),
    publish('poetry', 'Build and publish', `poetry config repositories.${registryName} ${upload}\npoetry config http-basic.${registryName} ${user} ${token}\npoetry publish --build --repository ${registryName}`),
    publish('pdm', 'Build and publish', `pdm publish --repository ${upload} --username ${user} --password ${token}`),
    publish('flit', 'Build and publish', `FLIT_INDEX_URL=${upload} FLIT_USERNAME=${user} FLIT_PASSWORD=${token} flit publish`),
    setup('pip', 'The registry as the only index, in pip.conf', 'ini', `[global]\nindex-url = ${withCredentials(indexUrl(urls))}`),
  ];
}

/** The index of the group has the packages of all its projects. */
function indexUrl(urls: RegistryUrls): string {
  return `${urls.projectEndpoint}/simple`;
}

function withCredentials(url: string): string {
  return url.replace('://', `://${user}:${token}@`);
}

function uvIndex(urls: RegistryUrls, name: string): string {
  return `[[tool.uv.index]]\nname = "${registryName}"\nurl = "${indexUrl(urls)}"\nexplicit = true\nauthenticate = "always"\n\n[tool.uv.sources]\n"${name}" = { index = "${registryName}" }`;
}

function uvCredentials(kind: 'INDEX'): string {
  const variable = `UV_${kind}_${registryName.toUpperCase()}`;
  return `export ${variable}_USERNAME=${user} ${variable}_PASSWORD=${token}`;
}

const install = (tool: string, title: string, language: string, code: string): Snippet => ({ tool, purpose: 'install', title, language, code });
const setup = (tool: string, title: string, language: string, code: string): Snippet => ({ tool, purpose: 'setup', title, language, code });
const publish = (tool: string, title: string, code: string): Snippet => ({ tool, purpose: 'publish', title, language: 'bash', code });
