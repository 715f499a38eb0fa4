import path from 'node:path';
import { onImport } from '../on-import.mjs';
import { isSpec, workspacePath } from '../workspace.mjs';

const source = 'apps/web/src/';
const shared = ['components', 'lib'];
const allowed = {
  app: ['app', 'features', ...shared],
  features: ['features', ...shared],
  components: shared,
  lib: shared,
  testing: ['app', 'features', ...shared, 'testing'],
};

/** 'apps/web/src/features/packages/list.tsx' → its area, the feature, and whether it is the feature's public file. */
function placeOf(file) {
  const [first, second, ...rest] = file.slice(source.length).split('/');
  if (second === undefined) return { area: 'app' }; // main.tsx
  const isPublic = rest.length === 0 || (rest.length === 1 && /^index\.tsx?$/.test(rest[0]));
  return { area: first, feature: first === 'features' ? second : undefined, isPublic };
}

/** shared → features → app: what is shared knows no feature, a feature knows no page frame and no other feature's internals. */
export const spaImports = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      direction: 'In the SPA {{from}}/ does not import {{to}}/ (shared → features → app): move what both need to components/ or lib/.',
      feature: "Feature '{{from}}' reaches into feature '{{to}}': import its index file, or move what both need to components/ or lib/.",
      testing: 'Only specs import testing/.',
    },
  },
  create(context) {
    const file = workspacePath(context);
    if (!file.startsWith(source)) return {};
    const from = placeOf(file);
    return onImport((specifier, node) => {
      if (!specifier.startsWith('.')) return;
      const target = path.posix.join(path.posix.dirname(file), specifier);
      if (!target.startsWith(source)) return; // another project: the boundary rule's work
      const to = placeOf(target);
      if (to.area === 'testing') {
        if (!isSpec(file) && from.area !== 'testing') context.report({ node, messageId: 'testing' });
      } else if (to.area in allowed && allowed[from.area]?.includes(to.area) === false) {
        context.report({ node, messageId: 'direction', data: { from: from.area, to: to.area } });
      } else if (from.feature && to.feature && from.feature !== to.feature && !to.isPublic) {
        context.report({ node, messageId: 'feature', data: { from: from.feature, to: to.feature } });
      }
    });
  },
};
