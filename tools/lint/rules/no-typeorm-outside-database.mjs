import { onImport } from '../on-import.mjs';
import { workspacePath } from '../workspace.mjs';

function mayImport(file, library) {
  if (file.startsWith('libs/database/')) return true;
  return file.startsWith('apps/api/') && library === '@nestjs/typeorm';
}

/** SQL and entities stay behind the stores; apps/api may import what connects TypeORM to Nest, nothing more. */
export const noTypeormOutsideDatabase = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { typeorm: "Only libs/database imports '{{library}}': use or add a store there." },
  },
  create(context) {
    const file = workspacePath(context);
    return onImport((source, node) => {
      const library = /^(typeorm|@nestjs\/typeorm)(?=\/|$)/.exec(source)?.[0];
      if (library && !mayImport(file, library)) context.report({ node, messageId: 'typeorm', data: { library } });
    });
  },
};
