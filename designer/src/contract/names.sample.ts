import ts from "typescript";

/**
 * The names that a source speaks: as a text, or as a property read from an activity's `source`. The parts of a value may be
 * called as some input is; whoever reads them takes the value apart, not the activity. For tests.
 */
export function namesSpoken(path: string, text: string, names: ReadonlySet<string>): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return spokenIn(file).filter((name) => names.has(name));
}

function spokenIn(node: ts.Node): readonly string[] {
  const inside: string[] = [];
  ts.forEachChild(node, (child) => {
    inside.push(...spokenIn(child));
  });
  return [...spokenBy(node), ...inside];
}

function spokenBy(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isPropertyAccessExpression(node) && isSource(node.expression)) return [node.name.text];
  if (ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && node.initializer)
    return isSource(node.initializer)
      ? node.name.elements.map(({ propertyName, name }) => (propertyName ?? name).getText())
      : [];
  return [];
}

function isSource(expression: ts.Expression): boolean {
  return /(^|\.)source$/u.test(expression.getText());
}
