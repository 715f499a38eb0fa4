import { parseFileName } from './distribution-file-name.ts';
import { normalizedName, parseProjectName } from './project-name.ts';

describe('project names', () => {
  it.each(['a', 'Acme.Hello_World', '0', 'a--b', 'x'.repeat(255)])('%s is one', (name) => {
    expect(parseProjectName(name)).toEqual({ ok: true, value: name });
  });

  it.each(['', '-a', 'a-', '.a', 'a_', 'a b', 'a/b', 'ä', 'a\n', 'x'.repeat(256), '__proto__', 'constructor', '\u017f', '\u212a'])('%j is none', (name) => {
    expect(parseProjectName(name).ok).toBe(false);
  });

  it('separators and case do not count', () => {
    expect(new Set(['Acme-Hello', 'acme_hello', 'ACME.hello', 'acme--hello', 'acme-_.hello'].map(normalizedName))).toEqual(new Set(['acme-hello']));
  });
});

describe('file names', () => {
  it.each([
    ['acme_hello-1.0-py3-none-any.whl', 'wheel', 'acme_hello', '1.0', 'py3'],
    ['Acme.Hello-1.0-2build-cp311.cp312-abi3-manylinux_2_17_x86_64.manylinux2014_x86_64.whl', 'wheel', 'Acme.Hello', '1.0', 'cp311.cp312'],
    ['torch-2.1.0+cu121-cp311-cp311-linux_x86_64.whl', 'wheel', 'torch', '2.1.0+cu121', 'cp311'],
    ['a-1!2.0-py2.py3-none-any.whl', 'wheel', 'a', '1!2.0', 'py2.py3'],
    ['acme_hello-1.0.tar.gz', 'sdist', 'acme_hello', '1.0', undefined],
    ['acme-hello-1.0.0rc1.tar.gz', 'sdist', 'acme-hello', '1.0.0rc1', undefined],
    ['acme-hello-1.0.zip', 'sdist', 'acme-hello', '1.0', undefined],
  ])('%s', (text, kind, projectName, version, pythonTag) => {
    expect(parseFileName(text)).toEqual({ ok: true, value: expect.objectContaining({ kind, projectName, version, ...(pythonTag === undefined ? {} : { pythonTag }) }) });
  });

  it.each(['', 'acme.whl', 'acme-1.0.whl', 'acme-1.0-py3-none.whl', 'acme-1.0-x-py3-none-any.whl', 'acme-x-py3-none-any.whl', '-1.0.tar.gz', 'acme.tar.gz', 'acme-main.tar.gz', '../acme-1.0.tar.gz', 'a/acme-1.0.tar.gz', 'a\\acme-1.0.tar.gz', 'acme-1.0.tar.gz\0', 'acme-1.0.egg', 'acme-1.0.exe', 'acme-1.0.tar.bz2', 'acme-1.0.WHL', 'acmé-1.0.tar.gz', `${'a'.repeat(260)}-1.0.zip`, 'acme-1.0-py3-none-any.whl.metadata'])('%j is none', (text) => {
    expect(parseFileName(text).ok).toBe(false);
  });
});
