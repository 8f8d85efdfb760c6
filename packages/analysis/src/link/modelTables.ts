import type { ClientModel, Injected } from '../clients/clientModel';
import { clientModels } from '../clients/index';
import { onDemand } from '../onDemand';
import { schemaModels } from '../schemas/index';
import type { ClientValue, SchemaValue, Value } from './value';

interface ModuleExports {
  readonly model: ClientModel;
  readonly exports: Readonly<Record<string, string>>;
}

const modelsByModule = onDemand(() =>
  gathered((model): readonly (readonly [string, ModuleExports])[] =>
    Object.entries({ ...model.modules, ...model.alongside }).map(([specifier, exports]) => [
      specifier,
      { model, exports },
    ]),
  ),
);

/** The endings of modules that are generated under names of their own. */
const endings = onDemand(() =>
  [...modelsByModule()].flatMap(([specifier, models]) =>
    specifier.startsWith('*') ? [{ ending: specifier.slice(1), models }] : [],
  ),
);

/** The beginnings of modules of one family. */
const beginnings = onDemand(() =>
  [...modelsByModule()].flatMap(([specifier, models]) =>
    specifier.endsWith('*') ? [{ beginning: specifier.slice(0, -1), models }] : [],
  ),
);

/** Gives the models of a module, by specifier without `node:`; `undefined` where none knows it. */
export function modelsOf(specifier: string): readonly ModuleExports[] | undefined {
  const known = modelsByModule().get(specifier);
  if (known) return known;
  const bare = specifier.replace(/\.[cm]?[jt]s$/, '');
  return (
    endings().find(({ ending }) => bare.endsWith(ending))?.models ??
    beginnings().find(({ beginning }) => bare.startsWith(beginning))?.models
  );
}

/** Gives the model of a name. */
export function modelNamed(name: string): ClientModel | undefined {
  return clientModels().find((model) => model.name === name);
}

/** Gives the entity that a module hands out under a name. */
export function exportedEntity(exports: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(exports, name)) return exports[name];
  for (const [pattern, entity] of Object.entries(exports))
    if (pattern.startsWith('*') && name.endsWith(pattern.slice(1))) return entity;
  return undefined;
}

const modelsByGlobal = onDemand(() =>
  gathered((model): readonly (readonly [string, { readonly model: ClientModel; readonly entity: string }])[] =>
    Object.entries(model.globals ?? {}).map(([name, entity]) => [name, { model, entity }]),
  ),
);

const modelsByInjected = onDemand(() =>
  gathered((model): readonly (readonly [string, { readonly model: ClientModel; readonly injected: Injected }])[] =>
    (model.injected ?? []).map((injected) => [injected.name, { model, injected }]),
  ),
);

/** Gives the models of a name that needs no import. */
export function modelsOfGlobal(name: string): readonly { readonly model: ClientModel; readonly entity: string }[] {
  return modelsByGlobal().get(name) ?? [];
}

/** Gives the models of a name that a framework injects. */
export function modelsOfInjected(
  name: string,
): readonly { readonly model: ClientModel; readonly injected: Injected }[] {
  return modelsByInjected().get(name) ?? [];
}

function gathered<T>(entriesOf: (model: ClientModel) => readonly (readonly [string, T])[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const model of clientModels())
    for (const [key, value] of entriesOf(model)) found.set(key, [...(found.get(key) ?? []), value]);
  return found;
}

/** Gives the client that a module hands out as its CommonJS value. */
export function wholeModule(module: Extract<Value, { kind: 'foreign' }>): readonly ClientValue[] {
  if (module.path.length > 0) return [];
  return (modelsOf(module.specifier) ?? []).flatMap(({ model, exports }) =>
    exports['='] ? [{ kind: 'client', model, entity: exports['='], kept: {} } as const] : [],
  );
}

/** The methods of lists that hand each element to a callback. */
export const iterations = new Set(['map', 'forEach', 'filter', 'flatMap', 'find', 'some', 'every']);

const emptyShape = { fields: [], steps: [] };

const schemasByModule = new Map<string, SchemaValue>(
  schemaModels.flatMap((model) =>
    Object.entries(model.modules).map(([specifier, entity]) => [
      specifier,
      { kind: 'schema', model, entity, shape: emptyShape },
    ]),
  ),
);

const schemasByGlobal = new Map<string, SchemaValue>(
  schemaModels.flatMap((model) =>
    Object.entries(model.globals ?? {}).map(([name, entity]) => [
      name,
      { kind: 'schema', model, entity, shape: emptyShape },
    ]),
  ),
);

/** Gives what a module is that turns configuration into values, or `undefined` where no model knows it. */
export function schemaModule(specifier: string): SchemaValue | undefined {
  return schemasByModule.get(specifier);
}

/** Gives what a name is that such a library needs no import for. */
export function schemaGlobal(name: string): SchemaValue | undefined {
  return schemasByGlobal.get(name);
}
