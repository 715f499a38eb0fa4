/** Listeners that call `visit(source, node)` for every way to name a module: import, export from, import(), import type, require. */
export function onImport(visit) {
  const visitSource = (node, source) => {
    if (source?.type === 'Literal' && typeof source.value === 'string') visit(source.value, node);
  };
  return {
    ImportDeclaration: (node) => visitSource(node, node.source),
    ExportNamedDeclaration: (node) => visitSource(node, node.source),
    ExportAllDeclaration: (node) => visitSource(node, node.source),
    ImportExpression: (node) => visitSource(node, node.source),
    TSImportType: (node) => visitSource(node, node.source),
    TSExternalModuleReference: (node) => visitSource(node, node.expression),
    "CallExpression[callee.name='require']": (node) => visitSource(node, node.arguments[0]),
  };
}
