import ts from 'typescript-parser';
import type { Written } from './house';

/** Attributes whose value a person reads or hears. */
const spoken = new Set([
  'label',
  'title',
  'placeholder',
  'description',
  'alt',
  'error',
  'aria-label',
  'aria-description',
  'aria-roledescription',
]);
const hasWord = (text: string) => /\p{L}{2,}/u.test(text);

/** Words written into components instead of the catalogues, as `path:line words`. Dates as patterns and single letters are no words. */
export function literalWords({ path, text }: Written): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const report = (node: ts.Node, words: string) =>
    found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words.trim()}`);
  const isText = (node: ts.Node): node is ts.StringLiteralLike => ts.isStringLiteralLike(node);
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWord(node.text)) report(node, node.text);
    if (
      ts.isJsxExpression(node) &&
      node.expression &&
      isText(node.expression) &&
      ts.isJsxElement(node.parent) &&
      hasWord(node.expression.text)
    )
      report(node, node.expression.text);
    if (ts.isJsxAttribute(node) && spoken.has(node.name.getText()) && node.initializer) {
      const value = ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer;
      if (value && isText(value) && hasWord(value.text)) report(node, value.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
