import { testRule } from '../rule-tester.mjs';
import { spaImports } from './spa-imports.mjs';

const src = 'apps/web/src';

testRule('spa-imports', spaImports, {
  valid: [
    [`${src}/main.tsx`, "import './app/router.tsx';"],
    [`${src}/app/router.tsx`, "import '../features/packages/package-list.tsx'; import '../lib/url.ts'; import './frame.tsx';"],
    [`${src}/features/packages/package-list.tsx`, "import '../../components/table.tsx'; import './row.tsx'; import '../projects/index.ts'; import 'react';"],
    [`${src}/components/table.tsx`, "import '../lib/url.ts'; import './row.tsx';"],
    [`${src}/components/table.spec.tsx`, "import '../testing/render.tsx';"],
    [`${src}/testing/render.tsx`, "import '../app/router.tsx';"],
    [`${src}/components/table.tsx`, "import '../assets/logo.svg';"],
    ['libs/http/src/index.ts', "import '../../../apps/web/src/app/router.tsx';"],
  ],
  invalid: [
    [`${src}/features/packages/package-list.tsx`, "import '../../app/router.tsx';", 'direction'],
    [`${src}/features/packages/package-list.tsx`, "import '../../main.tsx';", 'direction'],
    [`${src}/features/packages/package-list.tsx`, "import '../projects/project-row.tsx';", 'feature'],
    [`${src}/features/packages/package-list.tsx`, "const page = () => import('../projects/parts/index.ts');", 'feature'],
    [`${src}/components/table.tsx`, "import '../features/packages/index.ts';", 'direction'],
    [`${src}/components/table.tsx`, "export { x } from '../app/router.tsx';", 'direction'],
    [`${src}/lib/url.ts`, "import type { X } from '../features/packages/index.ts';", 'direction'],
    [`${src}/components/table.spec.tsx`, "import '../features/packages/index.ts';", 'direction'],
    [`${src}/components/table.tsx`, "import '../testing/render.tsx';", 'testing'],
  ],
});
