import type { CallFacts, Entry, Expr } from '../facts';
import type { ts } from '../syntax';
import type { SourceReader } from './sourceReader';

/** Elements of a page that load and run what stands elsewhere. */
const loading: ReadonlySet<string> = new Set(['script', 'iframe']);
/** What a component's attribute is called that may say where something is asked for. */
const addressing = /ur[li]|endpoint|\bapi|Api|host|origin|server|webhook/i;
const absolute = /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i;

/**
 * Reads an element with what is inside it. `<script src={url}>` and `<Feed url={url} />` are noted as calls of
 * `<script>` and of `Feed`, given an object of their attributes; elements that name no address are not, except those
 * that hand settings to what is inside them.
 */
export function readElement(reader: SourceReader, node: ts.JsxElement | ts.JsxSelfClosingElement): Expr {
  const { ts } = reader;
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const callee = calleeOf(reader, opening);
  if (callee && opening.attributes.properties.some((attribute) => isOfInterest(reader, opening, attribute)))
    noteElement(reader, opening, callee);
  else ts.forEachChild(opening.attributes, (child) => reader.statement(child));
  if (ts.isJsxElement(node)) for (const child of node.children) reader.statement(child);
  return reader.unknown(node);
}

function calleeOf(reader: SourceReader, { tagName }: ts.JsxOpeningLikeElement): Expr | undefined {
  const { ts } = reader;
  if (ts.isPropertyAccessExpression(tagName)) return reader.expression(tagName);
  if (!ts.isIdentifier(tagName)) return undefined;
  if (!/^[a-z]/.test(tagName.text)) return reader.expression(tagName);
  return loading.has(tagName.text)
    ? { kind: 'global', name: `<${tagName.text}>`, ...reader.range(tagName) }
    : undefined;
}

function isOfInterest(
  reader: SourceReader,
  { tagName }: ts.JsxOpeningLikeElement,
  attribute: ts.JsxAttributeLike,
): boolean {
  const { ts } = reader;
  if (!ts.isJsxAttribute(attribute) || !ts.isIdentifier(attribute.name)) return false;
  const name = attribute.name.text;
  const value =
    attribute.initializer && ts.isJsxExpression(attribute.initializer)
      ? attribute.initializer.expression
      : attribute.initializer;
  if (!value) return false;
  const tag = reader.textOf(tagName);
  if (name === 'src' && /^(?:script|iframe)$|Script$|Frame$/i.test(tag)) return true;
  if (name === 'value' && /(?:Config|\bProvider|Context)$/.test(tag)) return true;
  const text = ts.isStringLiteralLike(value)
    ? value.text
    : ts.isTemplateExpression(value)
      ? value.head.text
      : undefined;
  if (text !== undefined && absolute.test(text)) return true;
  return addressing.test(name) && (text === undefined || text.startsWith('/') || ts.isTemplateExpression(value));
}

function noteElement(reader: SourceReader, node: ts.JsxOpeningLikeElement, callee: Expr): void {
  const { ts } = reader;
  const args: Expr[] = [];
  const facts: CallFacts = {
    callee,
    args,
    isNew: false,
    isElement: true,
    typeArgs: [],
    fn: reader.fn,
    ...reader.range(node),
  };
  reader.calls.add(facts);
  const entries: Entry[] = [];
  for (const attribute of node.attributes.properties) {
    const range = reader.range(attribute);
    if (ts.isJsxSpreadAttribute(attribute)) {
      entries.push({ value: reader.expression(attribute.expression), ...range });
      continue;
    }
    const { name, initializer } = attribute;
    const expression = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    const value: Expr = expression ? reader.expression(expression) : { kind: 'boolean', value: true, ...range };
    if (ts.isIdentifier(name)) entries.push({ key: name.text, value, ...range });
  }
  args.push(reader.object(entries, node.attributes));
}
