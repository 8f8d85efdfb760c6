import type { ClientModel } from '../clients/clientModel';
import type { Expr, TypeRef } from '../facts';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { type ClientValue, type Invocation, isOpen, plainText, type TextValue, type Value } from './value';

type Rewriting = NonNullable<ClientModel['rewriting']>;

/** A function that puts another target in place of a request's own. */
interface Rewriter {
  readonly file: LinkedFile;
  readonly fn: number;
  /** The parameter that is the request. */
  readonly parameter: number;
  readonly target: Expr;
  /** What it returns where it lets a request go as it is. */
  readonly kept: readonly Expr[];
}

/** More of them than this say nothing of a single request. */
const rewriterLimit = 3;

/**
 * Gives what functions that see every request of a library make of a path: the targets that they put in its place, and
 * the path itself where they may leave it alone.
 */
export function rewritten(
  evaluator: Evaluator,
  client: ClientValue,
  text: TextValue,
  { file }: Invocation,
): readonly TextValue[] {
  const { rewriting } = client.model;
  if (!rewriting || client.entity !== rewriting.of || !isPath(text)) return [text];
  const all = nearest(rewritersOf(evaluator, rewriting, file), file);
  if (all.length === 0 || all.length > rewriterLimit) return [text];
  const request: Value = {
    kind: 'client',
    model: client.model,
    entity: rewriting.entity,
    kept: { [rewriting.keeps]: [text] },
  };
  const made = all.map((rewriter) => targets(evaluator, rewriter, request));
  const found = made.flatMap(({ texts }) => texts);
  const isKept = made.every((each) => each.isKept);
  // What a partial one leaves alone is what the page is served with.
  if (isKept && ofPage.test(plainText(text))) return [text];
  return [...found, ...(isKept ? [text] : [])];
}

/** The files that a page is served with. */
const ofPage = /^\.?\/?(?:assets|i18n|locales?)\//;

/** A text that starts with a path: no host of its own, and no gap that may hold one. */
function isPath({ parts: [first] }: TextValue): boolean {
  return (
    first !== undefined && !isOpen(first) && first.text !== '' && !/^(?:[a-z][a-z0-9+.-]*:|[/\\]{2})/i.test(first.text)
  );
}

function targets(
  evaluator: Evaluator,
  { file, fn, parameter, target, kept }: Rewriter,
  request: Value,
): { readonly texts: readonly TextValue[]; readonly isKept: boolean } {
  const args = Array.from({ length: parameter + 1 }, (_, index) => () => (index === parameter ? [request] : []));
  const frame = evaluator.frame({ kind: 'function', file, fn }, args);
  const values = frame ? evaluator.evaluate(target, file, frame) : [];
  const texts = values.flatMap((value) => (value.kind === 'text' && !isPath(value) ? [value] : []));
  // A condition on the text of the target tells of many requests whether it holds.
  const holds = (expr: Expr): boolean => {
    const { start, end } = expr;
    const said: Expr = { kind: 'boolean', value: true, start, end };
    return expr.kind !== 'when' || evaluator.evaluate({ ...expr, value: said }, file, frame).length > 0;
  };
  return { texts, isKept: texts.length === 0 || kept.some(holds) };
}

function rewritersOf(evaluator: Evaluator, rewriting: Rewriting, from: LinkedFile): readonly Rewriter[] {
  const { world } = evaluator;
  const home = world.packageFolder(from.file);
  return world.called(rewriting.call).flatMap(({ file, id }): readonly Rewriter[] => {
    const call = file.callAt(id);
    const [options] = call?.args ?? [];
    if (call?.callee.kind !== 'member' || options?.kind !== 'object') return [];
    const entry = file.objectAt(options.object).find(({ key }) => key === rewriting.option);
    const request = call.callee.object;
    const binding = request.kind === 'binding' ? file.bindingAt(request.binding) : undefined;
    const given = binding?.kind === 'parameter' ? binding.writes.find(({ kind }) => kind === 'parameter') : undefined;
    if (!entry || given?.kind !== 'parameter' || world.packageFolder(file.file) !== home) return [];
    const { fn, index: parameter } = given;
    if (!isDeclared(file, fn, parameter, rewriting.module)) return [];
    const returns = file.functionAt(fn)?.returns ?? [];
    const kept = returns.filter((expr) => {
      const said = expr.kind === 'when' ? expr.value : expr;
      const args = said.kind === 'call' ? (file.callAt(said.call)?.args ?? []) : [said];
      return args.some(
        (arg) => arg.kind === 'binding' && request.kind === 'binding' && arg.binding === request.binding,
      );
    });
    return [{ file, fn, parameter, target: entry.value, kept }];
  });
}

/** Whether the type of a parameter, or of the name that holds its function, comes from a module. */
function isDeclared(file: LinkedFile, fn: number, parameter: number, module: string): boolean {
  const isOf = (type: TypeRef | undefined): boolean =>
    type?.name?.kind === 'binding' && file.bindingAt(type.name.binding)?.import?.specifier === module;
  if (isOf(file.functionAt(fn)?.parameters[parameter]?.type)) return true;
  return file
    .factsFor('bindings', ({ bindings }) => bindings)
    .bindings.some(
      ({ type, writes }) => isOf(type) && writes.some((write) => write.kind === 'function' && write.fn === fn),
    );
}

/** Those that share the most folders with a file: each application of a repository has its own. */
function nearest(all: readonly Rewriter[], { file }: LinkedFile): readonly Rewriter[] {
  const folders = file.split('/');
  const shared = ({ file: { file: other } }: Rewriter): number => {
    const own = other.split('/');
    const apart = folders.findIndex((folder, index) => own[index] !== folder);
    return apart < 0 ? folders.length : apart;
  };
  const applications = all.map((rewriter) => ({ rewriter, depth: Math.min(shared(rewriter), applicationDepth) }));
  const deepest = Math.max(0, ...applications.map(({ depth }) => depth));
  return applications.flatMap(({ rewriter, depth }) => (depth === deepest ? [rewriter] : []));
}

/** `apps/shop/…`: folders below these are parts of one application. */
const applicationDepth = 2;
