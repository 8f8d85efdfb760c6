import { type Expr, laidOver, type MemberWrite } from '../facts';
import { entityOf } from './actions';
import type { Evaluator } from './evaluator';
import { ofLayers } from './layers';
import type { LinkedFile } from './linkedFile';
import { wholeModule } from './modelTables';
import { requestPart } from './requests';
import type { ClientValue, Value } from './value';

/** What later writes say that a client keeps. */
interface Settings {
  readonly values: readonly Value[];
  /** One of them is made whatever happens, so that what was kept before no longer counts. */
  readonly isCertain: boolean;
}

/** What later writes to the client's own settings say: `instance.defaults.baseURL = …`, request interceptors. */
export function settings(evaluator: Evaluator, client: ClientValue, keptName: string): Settings {
  const entity = entityOf(client);
  const found: Value[] = [];
  let isCertain = false;
  const add = (values: readonly Value[], certain: boolean): void => {
    const given = values.filter((value) => value.kind !== 'nothing' && value.kind !== 'response');
    found.push(...given);
    isCertain ||= certain && given.length > 0;
  };
  const isOwn = (owner: Expr, file: LinkedFile): boolean =>
    evaluator
      .evaluate(owner, file, undefined)
      .flatMap((value): readonly Value[] => (value.kind === 'foreign' ? wholeModule(value) : [value]))
      .some((value) => value.kind === 'client' && isSame(value, client));
  const makerOf = Number(client.site?.slice(client.site.lastIndexOf('#') + 1));
  /** Whether what a function does is done wherever the client is made. */
  const isAlways = (file: LinkedFile, fn: number): boolean =>
    fn === -1 || (!!client.site?.startsWith(`${file.file}#`) && file.callAt(makerOf)?.fn === fn);
  const written = [...Object.entries(entity?.settings ?? {}), ...Object.entries(entity?.properties ?? {})];
  for (const [path, name] of written) {
    if (name !== keptName) continue;
    const isProperty = entity?.properties?.[path] !== undefined;
    const steps = path.split('.');
    const last = steps.at(-1) ?? '';
    const holderOf = (object: Expr): Expr | undefined =>
      steps.length > 1 || isProperty ? ownerOf(object, steps.slice(0, -1)) : undefined;
    for (const { file, write } of evaluator.world.writes(laidOver)) {
      const owner = holderOf(write.object);
      if (!owner || !isOwn(owner, file)) continue;
      add(ofLayers(evaluator, [write.value], last, { file, isItself: () => false }), false);
    }
    for (const { file, write } of evaluator.world.writes(last)) {
      const handler = entity?.interceptor === undefined ? undefined : handlerOf(write.object, file, entity.interceptor);
      const owner = holderOf(write.object) ?? handler?.owner;
      if (!owner || !isOwn(owner, file)) continue;
      const fn = handler && write.fn === handler.handler ? handler.fn : write.fn;
      // An option that is made of itself (`config.url = base + config.url`) is read once.
      const { object, start, end } = write;
      const values = handler
        ? evaluator.evaluate({ kind: 'member', object, name: last, start, end }, file, undefined)
        : evaluator.evaluate(write.value, file, undefined);
      const known = values.filter((value) => !handler || value.kind === 'text' || requestPart(value));
      add(known.length > 0 ? known : values, !write.conditional && isAlways(file, fn));
    }
    if (entity?.interceptor === undefined) continue;
    const way = entity.interceptor.split('.');
    for (const { file, id } of evaluator.world.called(way.at(-1) ?? '')) {
      const call = file.callAt(id);
      const owner = call && ownerOf(call.callee, way);
      if (!owner || !call.args[0] || !isOwn(owner, file)) continue;
      for (const value of evaluator.evaluate(call.args[0], file, undefined)) {
        for (const write of writesOfHandler(value, last))
          add(evaluator.evaluate(write.value, write.file, undefined), !write.conditional && isAlways(file, call.fn));
        const returns = value.kind === 'function' ? (value.file.functionAt(value.fn)?.returns ?? []) : [];
        const answers = returns.flatMap((expr) => (expr.kind === 'object' ? [expr] : []));
        for (const answer of answers) {
          if (value.kind !== 'function') continue;
          const isWritten = value.file.objectAt(answer.object).some((entry) => entry.key === last);
          if (!isWritten) continue;
          const at: Expr = { kind: 'member', object: answer, name: last, start: answer.start, end: answer.end };
          add(
            evaluator.evaluate(at, value.file, value.frame),
            answers.length === returns.length && isAlways(file, call.fn),
          );
        }
      }
    }
  }
  return { values: found, isCertain };
}

/**
 * Gives what `instance.defaults` is, by which the settings of a client are read: `instance.defaults.baseURL`; nothing
 * where no setting stands behind that name.
 */
export function settingsHolder(evaluator: Evaluator, client: ClientValue, name: string): Value | undefined {
  const paths = Object.entries(entityOf(client)?.settings ?? {}).filter(([path]) => path.startsWith(`${name}.`));
  if (paths.length === 0 || client.member !== undefined) return undefined;
  return {
    kind: 'lens',
    member: (inner) => {
      const [, kept] = paths.find(([path]) => path === `${name}.${inner}`) ?? [];
      if (kept === undefined) return [{ kind: 'response' }];
      const later = settings(evaluator, client, kept);
      // Who hands a client in knows what it keeps.
      const made = client.kept[kept] ?? (client.given ? [client.given] : []);
      const values = later.isCertain ? later.values : [...later.values, ...made];
      return later.isCertain || made.some(({ kind }) => kind !== 'nothing') ? values : [...values, { kind: 'nothing' }];
    },
  };
}

/** What a handler that is declared elsewhere writes to the options that it is given: `use(addBase)`. */
function writesOfHandler(value: Value, name: string): readonly (MemberWrite & { readonly file: LinkedFile })[] {
  if (value.kind !== 'function' || value.file.functionAt(value.fn)?.passedTo) return [];
  const { file, fn } = value;
  return file.lookup.parameterWrites(fn, 0).flatMap((write) => (write.name === name ? [{ ...write, file }] : []));
}

function ownerOf(object: Expr, steps: readonly string[]): Expr | undefined {
  let at = object;
  for (const step of [...steps].reverse()) {
    if (at.kind !== 'member' || at.name !== step) return undefined;
    at = at.object;
  }
  return at;
}

/** In `client.interceptors.request.use((config) => { config.baseURL = … })`: the client, and who calls `use`. */
function handlerOf(
  object: Expr,
  file: LinkedFile,
  way: string,
): { readonly owner: Expr; readonly handler: number; readonly fn: number } | undefined {
  const binding = object.kind === 'binding' ? file.bindingAt(object.binding) : undefined;
  if (binding?.kind !== 'parameter') return undefined;
  const passed = file.functionAt(binding.fn)?.passedTo;
  const call = passed && file.callAt(passed.call);
  if (!call || passed.index !== 0) return undefined;
  const owner = ownerOf(call.callee, way.split('.'));
  return owner && { owner, handler: binding.fn, fn: call.fn };
}

function isSame(left: ClientValue, right: ClientValue): boolean {
  if (left.model !== right.model || left.site !== right.site || left.member !== undefined) return false;
  // What stands below a client asks where the client does.
  const isOfOne = left.site !== undefined && entityOf(left)?.properties !== undefined;
  return left.entity === right.entity || (isOfOne && entityOf(left)?.properties === entityOf(right)?.properties);
}
