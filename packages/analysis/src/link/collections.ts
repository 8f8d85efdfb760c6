import { trimmed } from '../trimmed';
import type { Evaluator } from './evaluator';
import { isWrittenData } from './questions';
import { type Args, type Invocation, type MapEntry, textValue, type Value } from './value';

/** Gives `[key, value]` of each entry. */
export function entriesOf(evaluator: Evaluator, value: Value, { file, call }: Invocation): Value {
  const pair = (key: readonly Value[], read: () => readonly Value[]): (() => readonly Value[]) => {
    const item: Value = { kind: 'list', items: [() => key, read] };
    return () => [item];
  };
  const entries = value.kind === 'object' ? value.file.objectAt(value.object) : [];
  if (value.kind === 'object' && entries.every((entry) => entry.key !== undefined))
    return {
      kind: 'list',
      items: entries.map((entry) =>
        pair([textValue(entry.key ?? '')], () => evaluator.evaluate(entry.value, value.file, value.frame)),
      ),
    };
  const key: Value = { kind: 'unknown', open: { reason: 'runtime', name: 'key' } };
  return { kind: 'list', items: [pair([key], () => evaluator.elements(value, call.callee, file))], isLoose: true };
}

/** Gives a `Map` of what it is made with, and what the same file sets in it later. */
export function newMap(evaluator: Evaluator, { file, call, id, frame }: Invocation, args: Args): Value {
  const given = (args[0]?.() ?? []).flatMap((value) =>
    value.kind === 'list' ? value.items.flatMap((item) => item()) : [],
  );
  const entries = given.flatMap((pair): readonly MapEntry[] =>
    pair.kind === 'list' ? [mapEntry(evaluator, pair.items[0], pair.items[1])] : [],
  );
  const later = file.lookup.callsOn(id, 'set').flatMap((set): readonly MapEntry[] => {
    const [key, value] = set.args;
    const own = set.fn === call.fn ? frame : undefined;
    return key && value
      ? [
          {
            ...mapEntry(
              evaluator,
              () => evaluator.evaluate(key, file, own),
              () => evaluator.evaluate(value, file, own),
            ),
            ...(isWrittenData(value) && { isData: true }),
          },
        ]
      : [];
  });
  const all = [...entries, ...later];
  const type = call.typeArgs[1];
  if (all.length > 0 || !type) return { kind: 'map', entries: trimmed(all) };
  return { kind: 'map', entries: [{ key: () => undefined, value: () => evaluator.ofType(type, file) }] };
}

function mapEntry(
  evaluator: Evaluator,
  key: (() => readonly Value[]) | undefined,
  value: (() => readonly Value[]) | undefined,
): MapEntry {
  // Most maps are only handed around: nobody looks anything up in them that matters.
  const keys = evaluator.lazily(key ?? (() => []));
  return { key: () => onlyText(evaluator, keys()), value: value ?? (() => []) };
}

/** The text of a value, where there is one and it is known. */
function onlyText(evaluator: Evaluator, [value, ...others]: readonly Value[]): string | undefined {
  return value && others.length === 0 ? evaluator.textOf(value) : undefined;
}

/** Gives what a method of a `Map` gives. */
export function onMap(
  evaluator: Evaluator,
  map: Extract<Value, { kind: 'map' }>,
  name: string,
  args: Args,
): readonly Value[] {
  switch (name) {
    case 'get': {
      const known = onlyText(evaluator, args[0]?.() ?? []);
      const same = known === undefined ? map.entries : map.entries.filter(({ key }) => (key() ?? known) === known);
      return same.flatMap((entry) => entry.value());
    }
    case 'values':
      return [{ kind: 'list', items: map.entries.map((entry) => entry.value) }];
    case 'set':
      return [map];
    default:
      return [{ kind: 'response' }];
  }
}

/** Gives what a method of a list gives. */
export function onList(
  evaluator: Evaluator,
  list: Extract<Value, { kind: 'list' }>,
  name: string,
  invocation: Invocation,
  args: Args,
): readonly Value[] {
  const elements = (): readonly Value[] => evaluator.elements(list, invocation.call.callee, invocation.file);
  switch (name) {
    case 'join': {
      const separator = args[0] ? args[0]() : [{ kind: 'text', parts: [{ text: ',' }] } as const];
      return evaluator.concat(list.items.flatMap((item, index) => (index === 0 ? [item()] : [separator, item()])));
    }
    case 'map':
    case 'flatMap': {
      const callbacks = args[0]?.() ?? [];
      const mapped = list.items
        .slice(0, 16)
        .map(
          (item) => () =>
            callbacks.flatMap((callback) =>
              callback.kind === 'function'
                ? evaluator.returned(callback, [item], invocation)
                : [{ kind: 'response' } as const],
            ),
        );
      return [{ kind: 'list', items: mapped }];
    }
    case 'reduce':
    case 'reduceRight': {
      // Once is enough to see what the callback makes of the first value and of an element.
      const first = args[1] ?? (() => elements());
      const made = (args[0]?.() ?? []).flatMap((callback) =>
        callback.kind === 'function' ? evaluator.returned(callback, [first, elements], invocation) : [],
      );
      return made.length > 0 ? made : [{ kind: 'response' }];
    }
    case 'find':
    case 'at':
    case 'pop':
    case 'shift':
      return elements();
    case 'filter':
    case 'slice':
    case 'concat':
    case 'reverse':
    case 'sort':
    case 'flat':
    case 'values':
      return [list];
    default:
      return [{ kind: 'response' }];
  }
}
