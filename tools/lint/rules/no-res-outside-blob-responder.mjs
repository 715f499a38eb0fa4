import { workspacePath } from '../workspace.mjs';

/** A handler that takes the response switches Nest's own handling off (interceptors, errors, status); one class may, to stream blobs. */
export const noResOutsideBlobResponder = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { res: '@{{name}}() is for blob-responder.ts only: return a value, or hand the download to BlobResponder.' },
  },
  create(context) {
    if (/(^|\/)blob-responder\.ts$/.test(workspacePath(context))) return {};
    const report = (node, name) => context.report({ node, messageId: 'res', data: { name } });
    return {
      "ImportDeclaration[source.value='@nestjs/common'] > ImportSpecifier[imported.name=/^(Res|Response)$/]": (node) => report(node, node.imported.name),
      'Decorator > CallExpression > MemberExpression.callee[property.name=/^(Res|Response)$/]': (node) => report(node, node.property.name),
    };
  },
};
