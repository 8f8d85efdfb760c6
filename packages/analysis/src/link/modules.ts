import type { Expr } from '../facts';
import { moduleName } from '../moduleName';
import { clientMember } from './clientValues';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { nowhere } from './limits';
import type { LinkedFile } from './linkedFile';
import { exportedEntity, modelsOf, schemaModule } from './modelTables';
import { isCommonJs, isTraceable, isTypeName } from './questions';
import { schemaMember } from './schemaValues';
import { whollyLabelled } from './standIns';
import { textValue, traced, type Value } from './value';

/** Gives what an import names. */
export function importedValues(evaluator: Evaluator, id: number, file: LinkedFile): readonly Value[] {
  return evaluator.once(`i${id}`, file, () => {
    const binding = file.bindingAt(id);
    if (!binding?.import) return [];
    const { specifier, name } = binding.import;
    const modules = moduleNamed(evaluator, specifier, file, name === '=');
    const values =
      name === '*'
        ? modules
        : name === '='
          ? withCallable(evaluator, modules)
          : modules.flatMap((module) => exportOf(evaluator, module, name, file));
    return values.map((value) =>
      isTraceable(value)
        ? traced(value, { file: file.file, start: binding.start, end: binding.end, what: `import ${binding.name}` })
        : value,
    );
  });
}

function exportOf(evaluator: Evaluator, module: Value, name: string, file: LinkedFile): readonly Value[] {
  if (module.kind === 'module') return exportedValues(evaluator, module.file, name);
  if (module.kind === 'foreign') return foreignMember(evaluator, module, name, nowhere, file);
  if (module.kind === 'json') return name === 'default' ? [module] : evaluator.member(module, name, nowhere, file);
  if (module.kind === 'client' && name === 'default') return [module];
  return evaluator.member(module, name, nowhere, file);
}

/** What a bundler is asked for the address of: `./data.wasm?url`. */
const asksAddress = /^(?![a-z][\w+.-]*:|\/\/)[^?]*\?(?:[^&]*&)*url(?:&|$)/i;

/** What a bundler puts beside the program, and gives the address of: `./logo.png`. */
const asset =
  /^(?:\.{1,2}|[~@$][\w-]*)\/[^?]*\.(?:wasm|png|jpe?g|gif|webp|avif|svg|ico|mp[34]|webm|ogg|wav|ttf|otf|woff2?|pdf|glb|gltf|bin|onnx|zip)$/i;

const ownAsset: Value = { kind: 'record', members: new Map([['default', [textValue('/')]]]) };

/** Gives the module that a specifier names: a file of the project, a modelled library, or a foreign package. */
export function moduleNamed(evaluator: Evaluator, specifier: string, from: LinkedFile, cjs: boolean): readonly Value[] {
  const models = modelsOf(moduleName(specifier));
  if (models) return [{ kind: 'foreign', specifier: moduleName(specifier), path: [], cjs }];
  if (asksAddress.test(specifier)) return [ownAsset];
  const target = evaluator.world.resolve(specifier, from.file);
  if (target === undefined && asset.test(specifier)) return [ownAsset];
  if (target === undefined) return [{ kind: 'foreign', specifier: moduleName(specifier), path: [], cjs }];
  if (target.endsWith('.json')) return evaluator.world.json(target);
  const file = evaluator.world.file(target);
  if (!file) return [evaluator.opaque({ reason: 'import', name: specifier })];
  const others = evaluator.world.replacements(target).flatMap((other) => {
    const replaced = evaluator.world.file(other.file);
    return replaced ? [{ file: replaced, environment: other.environment }] : [];
  });
  return [{ kind: 'module', file, cjs }, ...others.map((other) => replacement(evaluator, other))];
}

/** Gives modules with what they are to whoever calls them: `module.exports = function (url) { … }`. */
export function withCallable(evaluator: Evaluator, modules: readonly Value[]): readonly Value[] {
  return modules.flatMap((module) => {
    if (module.kind !== 'module' || !module.cjs || module.file.lookup.exported('=').length === 0) return [module];
    const callable = exportedValues(evaluator, module.file, '=').filter(({ kind }) => callableKinds.has(kind));
    return [...callable, module];
  });
}

const callableKinds: ReadonlySet<Value['kind']> = new Set(['function', 'class', 'client']);

/** A module that stands in for another one in one environment. */
function replacement(
  evaluator: Evaluator,
  { file, environment }: { readonly file: LinkedFile; readonly environment: string },
): Value {
  return {
    kind: 'lens',
    member: (name) =>
      exportedValues(evaluator, file, name).map((value) => whollyLabelled(evaluator, value, environment)),
  };
}

/** Gives what a file exports under a name. */
export function exportedValues(evaluator: Evaluator, file: LinkedFile, name: string): readonly Value[] {
  return evaluator.once(`e${name}`, file, () => {
    const all = file.lookup.exported(name);
    const values = all.filter((exported) => !isTypeName(exported.value, file));
    const own = values.length > 0 ? values : all;
    if (own.length > 0) return own.flatMap((exported) => evaluator.evaluate(exported.value, file, undefined));
    const whole = file.lookup.exported('=');
    if (whole.length > 0) {
      const values = whole.flatMap((exported) => evaluator.evaluate(exported.value, file, undefined));
      // `import x from` a CommonJS module is the module's value.
      if (name === 'default') return values;
      const expr = whole[0]?.value;
      return expr ? values.flatMap((value) => evaluator.member(value, name, expr, file)) : [];
    }
    const { exports } = file.factsFor('exported', (facts) => [facts.exports.length > 0]);
    if (name === 'default' && exports.length > 0 && isCommonJs(file)) return [{ kind: 'module', file, cjs: true }];
    if (name === 'default') return [];
    return reexportedValues(evaluator, file, name);
  });
}

/** What `export *` hands on. Barrels may hand on each other, so each is asked once. */
function reexportedValues(evaluator: Evaluator, file: LinkedFile, name: string): readonly Value[] {
  const asked = new Set([file]);
  const barrels = [file];
  const found: Value[] = [];
  for (const from of barrels) {
    for (const specifier of from.factsFor('reexports', (facts) => facts.reexports).reexports) {
      for (const module of moduleNamed(evaluator, specifier, from, false)) {
        if (module.kind === 'foreign') found.push(...foreignMember(evaluator, module, name, nowhere, from));
        if (module.kind !== 'module' || asked.has(module.file)) continue;
        asked.add(module.file);
        if (module.file.lookup.exported(name).length > 0 || module.file.lookup.exported('=').length > 0)
          found.push(...exportedValues(evaluator, module.file, name));
        else barrels.push(module.file);
      }
    }
  }
  return found;
}

/** Gives what a module outside the project exports: a client where a model knows it. */
export function foreignMember(
  evaluator: Evaluator,
  module: Extract<Value, { kind: 'foreign' }>,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  const path = [...module.path, name];
  const found: Value[] = [];
  for (const { model, exports } of modelsOf(module.specifier) ?? []) {
    if (module.path.length > 0) continue;
    // A member of the CommonJS value keeps what that value is told: `axios.defaults.baseURL = …`, then `axios.get(…)`.
    const whole = module.cjs && exports['='];
    const members: readonly Value[] = whole
      ? clientMember({ kind: 'client', model, entity: whole, kept: {} }, name)
      : [];
    const entity = exportedEntity(exports, name);
    if (members.some(({ kind }) => kind === 'client')) found.push(...members.filter(({ kind }) => kind === 'client'));
    else if (entity) found.push({ kind: 'client', model, entity, kept: {} });
  }
  if (found.length > 0) return found;
  const schemas = module.path.length === 0 ? schemaModule(module.specifier) : undefined;
  const known = schemas && schemaMember(evaluator, schemas, name, expr, file);
  if (known) return known;
  if (name === 'default' && module.path.length === 0) return [{ ...module, path: [] }];
  if (module.specifier === 'process' && name === 'env') return [{ kind: 'environment' }];
  // The policy may call it as it is written here, or as it is called when it is not known.
  for (const called of [`${module.specifier}.${path.join('.')}`, describe(expr, file)]) {
    const mapped = evaluator.world.variable(called);
    if (mapped.length > 0) return mapped;
  }
  return [{ kind: 'foreign', specifier: module.specifier, path }];
}
