import { nameOfDefault } from './autoImports';
import type { Interest } from './learned';
import { handedDown } from './link/contexts';
import type { Evaluator } from './link/evaluator';
import { componentHolder } from './link/globalProperties';
import { lastName } from './link/indexedNames';
import type { LinkedFile } from './link/linkedFile';
import type { Linker } from './link/linker';
import { providedBy } from './link/nuxtApp';
import { registeredIn } from './link/providers';
import type { Value } from './link/value';

/** Who reads a file for what it leads to. */
export interface InterestReader {
  readonly open: Evaluator;
  readonly linker: Linker;
  /** Whether a framework hands what the file exports to files that do not import it. */
  readonly isHandedOut: boolean;
}

/** Gives by what other files may reach a request of this file; `undefined` where by nothing. */
export function fileInterest(file: LinkedFile, { open, linker, isHandedOut }: InterestReader): Interest | undefined {
  const names = new Set<string>();
  const stems = new Set<string>();
  const words = new Set<string>();
  for (const { name, value } of file.facts.exports) {
    open.begin();
    const values = open.evaluate(value, file, undefined);
    const type = { name: value, args: [] };
    const wholes: readonly Value[] = values.length > 0 ? values : open.ofType(type, file);
    const leads =
      wholes.length > 0 ? wholes.some((found) => linker.isOfInterest(found)) : linker.isSignatureOfInterest(type, file);
    if (!leads) continue;
    if (isHandedOut) words.add(name === 'default' ? nameOfDefault(file.file) : name);
    if (name === 'default' || name === '=') stems.add(stemOf(file.file));
    else names.add(name);
    for (const whole of wholes) for (const other of classNames(whole, file, open)) names.add(other);
  }
  const handed = [
    ...file.facts.writes.filter(({ object }) => componentHolder(object)),
    ...handedDown(file),
    ...providedBy(file),
  ];
  for (const { name, value } of handed) {
    open.begin();
    if (open.evaluate(value, file, undefined).some((found) => linker.isOfInterest(found))) words.add(name);
  }
  for (const { name, values } of registeredIn(open, file)) {
    open.begin();
    if (values().some((found) => linker.isOfInterest(found))) words.add(name);
  }
  if (names.size + stems.size + words.size === 0) return undefined;
  return { names: [...names], stems: [...stems], words: [...words] };
}

/** The names by which a class of the file goes elsewhere: its own, and those of what it implements. */
function classNames(value: Value, file: LinkedFile, open: Evaluator): readonly string[] {
  const facts = value.kind === 'class' && value.file === file ? file.classAt(value.cls) : undefined;
  if (!facts) return [];
  // Who is given what the class implements may be given the class.
  const implemented = (facts.implements ?? []).flatMap((type) => {
    const name = lastName(type, file.facts);
    // Nobody is found by what a library declares.
    const isOurs = open.ofType({ name: type, args: [] }, file).length > 0;
    return name !== undefined && isOurs ? [name] : [];
  });
  return [...(facts.name === undefined ? [] : [facts.name]), ...implemented];
}

/** The name under which an import most likely ends: `api` of `lib/api.ts`, `http` of `http/index.ts`. */
function stemOf(file: string): string {
  const [last = '', folder = ''] = file.split('/').reverse();
  const stem = last.replace(/\.[^.]+$/, '');
  return stem === 'index' && folder !== '' ? folder : stem;
}
