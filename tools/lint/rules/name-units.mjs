const duration = /(timeout|delay|interval|duration)$/i;

function typeOf(annotated) {
  const type = annotated?.typeAnnotation?.typeAnnotation;
  if (type?.type !== 'TSUnionType') return type;
  return type.types.find((member) => member.type === 'TSNumberKeyword');
}

function isNumeric(node) {
  if (node?.type === 'BinaryExpression') return isNumeric(node.left) && isNumeric(node.right);
  return node?.type === 'Literal' && typeof node.value === 'number';
}

/** A number of time without its unit gets read as seconds by one and as milliseconds by the next. */
export const nameUnits = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { unit: "'{{name}}' does not tell its unit: durations are milliseconds and end in Ms ('{{name}}Ms')." },
  },
  create(context) {
    /** Only what is declared here as a number: keys of object literals may be another library's option names. */
    const check = (name, annotated, value) => {
      if (name?.type !== 'Identifier' || !duration.test(name.name)) return;
      if (typeOf(annotated)?.type === 'TSNumberKeyword' || isNumeric(value)) {
        context.report({ node: name, messageId: 'unit', data: { name: name.name } });
      }
    };
    const checkParameters = ({ params }) => {
      for (const declared of params) {
        const param = declared.type === 'TSParameterProperty' ? declared.parameter : declared;
        if (param.type === 'AssignmentPattern') check(param.left, param.left, param.right);
        else check(param, param);
      }
    };
    return {
      TSPropertySignature: (node) => check(node.key, node),
      PropertyDefinition: (node) => check(node.key, node, node.value),
      VariableDeclarator: (node) => check(node.id, node.id, node.init),
      'FunctionDeclaration, FunctionExpression, ArrowFunctionExpression, TSEmptyBodyFunctionExpression, TSDeclareFunction, TSMethodSignature, TSFunctionType': checkParameters,
    };
  },
};
