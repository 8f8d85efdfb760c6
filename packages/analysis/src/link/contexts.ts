import type { Expr, FileFacts } from '../facts';
import { isTestFile } from '../testFile';
import { type Answer, soFar, workedOut } from './answers';
import type { Evaluator } from './evaluator';
import { lastName } from './indexedNames';
import type { LinkedFile } from './linkedFile';
import { declarationOf } from './providers';
import { isNothing } from './questions';
import { type Invocation, isVague, type Value } from './value';

/** The member under which a context keeps what it was made with. */
export const contextDefault = 'default of the context';
/** The member under which it keeps what its type says of whatever is handed down. */
export const contextType = 'type of the context';

/** What an element hands to the components inside it: `<Api.Provider value={api}>`, `<Api value={api}>`. */
interface Handed {
  /** What two mentions of the context have in common. */
  readonly key: string;
  readonly values: () => readonly Value[];
}

/**
 * Gives what a component finds in a context: what the project's elements hand down under it, else what the context was
 * made with, which counts too where those are not known, else what its type says; `undefined` where nothing is known of it.
 * @see https://react.dev/reference/react/useContext
 */
export function contextValues(evaluator: Evaluator, { file, call, frame }: Invocation): readonly Value[] | undefined {
  const [context] = call.args;
  const key = context && declarationOf(evaluator, context, file);
  if (!context || key === undefined) return undefined;
  const given = handingFiles(evaluator, key, lastName(context, file.facts) ?? '')
    .filter((other) => !isTestFile(other.file) || isTestFile(file.file))
    .flatMap((other) => handedIn(evaluator, other))
    .flatMap((handed) => (handed.key === key ? handed.values() : []))
    .filter((value) => !isNothing(value));
  if (given.some((value) => !isVague(value))) return given;
  const contexts = evaluator.evaluate(context, file, frame);
  const kept = (member: string): readonly Value[] =>
    contexts.flatMap((value) => (value.kind === 'record' ? (value.members.get(member) ?? []) : []));
  const found = [...given, ...kept(contextDefault).filter((value) => !isNothing(value))];
  if (found.some((value) => !isVague(value))) return found;
  const typed = kept(contextType);
  return typed.length > 0 ? typed : found.length > 0 ? found : undefined;
}

/** Gives the contexts under which a file hands something down, by the names that they have in it, and what. */
export function handedDown(file: LinkedFile): readonly { readonly name: string; readonly value: Expr }[] {
  return handingElements(file).flatMap(({ context, value }) => {
    const name = lastName(context, file.facts);
    return name === undefined ? [] : [{ name, value }];
  });
}

/** The file that declares the context, which may be read for nothing else, and all that hand something down under it. */
function handingFiles(evaluator: Evaluator, key: string, name: string): readonly LinkedFile[] {
  const at = key.lastIndexOf('#');
  const home = evaluator.world.file(key.slice(0, at));
  const own = home?.bindingAt(Number(key.slice(at + 1)))?.name;
  const names = [...new Set([name, own ?? name])];
  const called = ['Provider', ...names].flatMap((each) => evaluator.world.called(each).map((element) => element.file));
  const handing = names.flatMap((each) => evaluator.world.handing(each));
  return [...new Set([...(home ? [home] : []), ...called, ...handing])];
}

const handings = new WeakMap<Evaluator, WeakMap<LinkedFile, Answer<readonly Handed[]>>>();

function handedIn(evaluator: Evaluator, file: LinkedFile): readonly Handed[] {
  const known = handings.get(evaluator) ?? new WeakMap<LinkedFile, Answer<readonly Handed[]>>();
  handings.set(evaluator, known);
  const before = known.get(file);
  if (before?.isFresh) return before.value;
  // Whoever asks again while the answer is worked out is inside a cycle.
  known.set(file, soFar<readonly Handed[]>([]));
  const answer = workedOut(() =>
    handingElements(file).flatMap(({ context, value }): readonly Handed[] => {
      const key = declarationOf(evaluator, context, file);
      const values = evaluator.lazily(() => evaluator.evaluate(value, file, undefined));
      return key === undefined ? [] : [{ key, values }];
    }),
  );
  known.set(file, answer);
  return answer.value;
}

function handingElements(file: LinkedFile): readonly { readonly context: Expr; readonly value: Expr }[] {
  const elements = ({ calls }: Pick<FileFacts, 'calls'>) => calls.filter(({ isElement }) => isElement);
  return elements(file.factsFor('elements', elements)).flatMap(({ callee, args: [attributes] }) => {
    if (attributes?.kind !== 'object') return [];
    const value = file.objectAt(attributes.object).findLast(({ key }) => key === 'value')?.value;
    const context = callee.kind === 'member' && callee.name === 'Provider' ? callee.object : callee;
    return value ? [{ context, value }] : [];
  });
}
