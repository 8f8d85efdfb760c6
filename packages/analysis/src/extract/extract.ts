import type { FileFacts, Owner } from '../facts';
import type { TemplateCode } from '../markup/templateCode';
import { parseSource, type SourceKind } from '../syntax';
import { lineStartsOf } from './lineStartsOf';
import { Scope } from './scope';
import { SourceReader } from './sourceReader';

/** What `extract` gives: the facts, or why there are none. */
export type Extraction = { readonly facts: FileFacts } | { readonly refused: string };

/**
 * Gives the facts of one text, alone. Broken code is normal input: what can be read is kept. Text that is nested
 * too deeply is refused with a reason.
 */
export function extract(text: string, kind: SourceKind): Extraction {
  try {
    const reader = new SourceReader(parseSource(text, kind));
    reader.declare();
    for (const statement of reader.source.statements) reader.statement(statement);
    return { facts: reader.facts([...reader.imports]) };
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too deeply nested' };
    throw error;
  }
}

/**
 * Gives the facts of a page: those of its script, which has blanks in place of the markup, and those of the code in its
 * markup, which is left out where it is nested too deeply.
 */
export function extractPage(page: string, script: string, kind: SourceKind, template: TemplateCode): Extraction {
  try {
    const reader = new SourceReader(parseSource(script, kind));
    reader.declare();
    for (const statement of reader.source.statements) reader.statement(statement);
    // No position in the script is that of anything in the markup.
    const shift = script.length + 1;
    const counts = reader.counts();
    const names = {
      scope: template.seesScript ? reader.scope : new Scope(undefined, true),
      count: counts.bindings,
      open: (id: number) => reader.bindingAt(id),
    };
    const inner = new SourceReader(parseSource(template.code, kind), { shift, from: counts, names });
    if (template.ownGlobals) inner.readAsMembers(componentIn(reader), template.ownGlobals);
    for (const statement of inner.source.statements) inner.statement(statement);
    const facts = reader.facts([...new Set([...reader.imports, ...inner.imports])]);
    return {
      facts: {
        ...inner.factsWithin(facts, { before: counts, after: counts }),
        lineStarts: lineStartsOf(page),
        moved: template.stretches(shift),
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return extract(script, kind);
    throw error;
  }
}

/** Gives the component that a script exports. */
function componentIn(reader: SourceReader): Owner {
  const exported = reader.exports.items.find(({ name }) => name === 'default' || name === '=')?.value;
  const given = exported?.kind === 'call' ? reader.calls.at(exported.call)?.args[0] : exported;
  const component = given?.kind === 'binding' ? reader.bindingAt(given.binding)?.writes[0] : given;
  if (component?.kind === 'object') return { fn: -1, object: component.object, isComponent: true };
  return component?.kind === 'class' ? { fn: -1, cls: component.cls } : { fn: -1 };
}
