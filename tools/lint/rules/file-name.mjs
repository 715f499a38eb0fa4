import { workspacePath } from '../workspace.mjs';

const kebabCase = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const emptyWord = /(?:^|[-./])(utils?|helpers?|common|managers?|misc)(?=$|[-./])/;
const emptyClassWord = /(Manager|Helper|Util)s?(?![a-z])/;

/** A name says what a thing does; these words fit anything, so files under them grow without end. */
export const fileName = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      kebab: "File names are kebab-case, '{{name}}' is not.",
      emptyPath: "'{{word}}' in '{{path}}' says nothing: name the file or folder after what it does.",
      emptyClass: "'{{word}}' in '{{name}}' says nothing: name the class after what it does (Publisher, BlobResponder).",
    },
  },
  create(context) {
    const path = workspacePath(context);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      Program(node) {
        if (!kebabCase.test(name)) context.report({ node, messageId: 'kebab', data: { name } });
        const word = emptyWord.exec(path)?.[1];
        if (word) context.report({ node, messageId: 'emptyPath', data: { word, path } });
      },
      'ClassDeclaration, ClassExpression, TSInterfaceDeclaration'({ id }) {
        const word = id && emptyClassWord.exec(id.name)?.[0];
        if (word) context.report({ node: id, messageId: 'emptyClass', data: { word, name: id.name } });
      },
    };
  },
};
