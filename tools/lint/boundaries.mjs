/**
 * Who may import whom. The layers are those of docs/ARCHITECTURE.md; every project carries a `layer:` tag
 * in its package.json, feature libraries also a `feature:` tag that orders them among themselves.
 */
const rules = {
  'layer:domain': [],
  'layer:data': ['layer:domain', 'layer:data'],
  'feature:auth': ['layer:domain', 'layer:data'],
  'feature:permissions': ['layer:domain', 'layer:data', 'feature:auth'],
  'feature:namespaces': ['layer:domain', 'layer:data', 'feature:auth', 'feature:permissions'],
  'feature:project-settings': ['layer:domain', 'layer:data', 'feature:auth', 'feature:permissions'],
  'feature:pipeline-activity': ['layer:domain', 'layer:data', 'feature:auth', 'feature:permissions'],
  'feature:jobs': ['layer:domain', 'layer:data'],
  'layer:core': ['layer:domain', 'layer:data', 'layer:feature'],
  'layer:http': ['layer:domain', 'layer:feature', 'layer:core'],
  'layer:format': ['layer:domain', 'layer:core', 'layer:http'],
  'layer:management': ['layer:domain', 'layer:feature', 'layer:core', 'layer:http'],
  'layer:testing': ['layer:domain', 'layer:data', 'layer:feature', 'layer:core', 'layer:http'],
  'layer:app': ['layer:domain', 'layer:data', 'layer:feature', 'layer:core', 'layer:http', 'layer:format', 'layer:management'],
  'layer:client': [],
  'layer:web': ['layer:client'],
  'layer:e2e': ['layer:client'],
};

const toConstraints = (extrasOf) =>
  Object.entries(rules).map(([sourceTag, allowed]) => ({ sourceTag, onlyDependOnLibsWithTags: [...allowed, ...extrasOf(sourceTag)] }));

export const depConstraints = toConstraints(() => []);

const inBrowser = ['layer:web', 'layer:client'];

/** Specs of server code may also use the test tools: the conformance suite, and a real database. */
export const testDepConstraints = toConstraints((sourceTag) => (inBrowser.includes(sourceTag) ? [] : ['layer:testing', 'layer:data']));
