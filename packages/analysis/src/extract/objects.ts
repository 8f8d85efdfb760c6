import type { Entry, Expr, Owner } from '../facts';
import type { ts } from '../syntax';
import { readFunction } from './functions';
import type { SourceReader } from './sourceReader';

/** Notes an object literal and gives it. */
export function readObjectLiteral(reader: SourceReader, node: ts.ObjectLiteralExpression): Expr {
  const { ts } = reader;
  const id = reader.objects.next;
  const entries: Entry[] = [];
  reader.objects.add(entries);
  const owner: Owner = { fn: -1, object: id };
  for (const property of node.properties) {
    const range = reader.range(property);
    if (ts.isPropertyAssignment(property)) {
      const key = reader.keyOf(property.name);
      // By its capital, what is written as a constructor has a `this` of its own.
      const isMethod = ts.isFunctionExpression(property.initializer) && key !== undefined && !/^[A-Z]/.test(key);
      const value = isMethod
        ? readFunction(reader, property.initializer, 'function', owner)
        : reader.expression(property.initializer);
      if (key !== undefined) entries.push({ key, value, start: range.start, end: range.end });
      else if (ts.isComputedPropertyName(property.name))
        entries.push({
          computed: reader.expression(property.name.expression),
          value,
          start: range.start,
          end: range.end,
        });
    } else if (ts.isShorthandPropertyAssignment(property)) {
      const binding = reader.scope.value(property.name.text);
      const value: Expr =
        binding === undefined
          ? { kind: 'global', name: property.name.text, start: range.start, end: range.end }
          : { kind: 'binding', binding, start: range.start, end: range.end };
      entries.push({ key: property.name.text, value, start: range.start, end: range.end });
    } else if (ts.isSpreadAssignment(property)) {
      entries.push({ value: reader.expression(property.expression), start: range.start, end: range.end });
    } else if (property.body) {
      const key = reader.keyOf(property.name);
      const form = ts.isMethodDeclaration(property) ? 'method' : ts.isGetAccessor(property) ? 'getter' : 'setter';
      const value = readFunction(reader, property, form, owner);
      if (key !== undefined && form !== 'setter')
        entries.push({ key, value, ...(form === 'getter' ? { form } : {}), start: range.start, end: range.end });
    }
  }
  return { kind: 'object', object: id, start: reader.startOf(node), end: reader.endOf(node) };
}
