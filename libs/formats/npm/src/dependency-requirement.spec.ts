import { requirementKey } from './dependency-requirement.ts';

describe('requirementKey', () => {
  // Left what package.json says, right what npm 11 publishes for it.
  it.each([
    ['acme/widget', 'github:acme/widget'],
    ['acme/widget#v1.0.0', 'github:acme/widget#v1.0.0'],
    ['github:acme/widget', 'github:acme/widget'],
    ['https://github.com/acme/widget.git', 'git+https://github.com/acme/widget.git'],
    ['https://github.com/acme/widget#semver:^1', 'git+https://github.com/acme/widget.git#semver:^1'],
    ['git@github.com:acme/widget.git', 'git+ssh://git@github.com/acme/widget.git'],
    ['git://github.com/acme/widget', 'git://github.com/acme/widget.git'],
    ['gitlab:acme/widget', 'git+https://gitlab.com/acme/widget.git'],
    [' ^1.0.0 ', '^1.0.0'],
  ])('takes %s and %s as one', (a, b) => {
    expect(requirementKey(a)).toBe(requirementKey(b));
  });

  it.each([
    ['acme/widget', 'acme/gadget'],
    ['acme/widget', 'gitlab:acme/widget'],
    ['acme/widget#v1', 'acme/widget#v2'],
    ['^1.0.0', '^1.0.1'],
    ['npm:widget@^1.0.0', 'npm:gadget@^1.0.0'],
    ['file:../widget', 'file:../gadget'],
    ['https://example.com/a.tgz', 'https://example.org/a.tgz'],
    ['https://example.com/a.tgz', 'http://example.com/a.tgz'],
    ['https://github.com.example.org/acme/widget', 'https://github.com/acme/widget'],
  ])('tells %s from %s', (a, b) => {
    expect(requirementKey(a)).not.toBe(requirementKey(b));
  });
});
