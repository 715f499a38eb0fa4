import { formatIds, isSpec, workspacePath } from '../workspace.mjs';

const registrationList = 'apps/api/src/formats.ts';

function isFree(file) {
  return file === registrationList || file.startsWith('e2e/') || file.startsWith('docs/') || isSpec(file);
}

function isModuleName(node) {
  return /^(Import|Export)/.test(node.parent.type) || node.parent.type === 'TSImportType';
}

/** Adding a format is one folder and one line: code elsewhere that names a format is what would have to change, too. */
export const noFormatLiteral = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      literal: "'{{id}}' names a format outside libs/formats/{{id}}. Ask the PackageFormat for what differs (a trait, a rule, a method), or take the id from it.",
    },
  },
  create(context) {
    const file = workspacePath(context);
    if (isFree(file)) return {};
    const foreign = new Set(formatIds().filter((id) => !file.startsWith(`libs/formats/${id}/`)));
    const check = (node, text) => {
      if (foreign.has(text)) context.report({ node, messageId: 'literal', data: { id: text } });
    };
    return {
      Literal: (node) => {
        if (!isModuleName(node)) check(node, node.value);
      },
      TemplateLiteral: (node) => {
        if (node.quasis.length === 1) check(node, node.quasis[0].value.cooked);
      },
      // A table by format is a switch in another form: { npm: ..., maven: ... }
      'ObjectExpression > Property[computed=false][shorthand=false] > Identifier.key': (node) => check(node, node.name),
    };
  },
};
