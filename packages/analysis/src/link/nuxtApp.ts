import type { CallFacts, Expr } from '../facts';
import type { Evaluator } from './evaluator';
import { lastName } from './indexedNames';
import type { LinkedFile } from './linkedFile';
import { isNothing } from './questions';
import type { Value } from './value';

const hooks = new Set(['useNuxtApp', 'tryUseNuxtApp']);
const modules = new Set(['#app', '#imports', 'nuxt/app', '#app/nuxt']);
const handing = ['provide', 'inject'];
const plugins = /(?:^|\/)plugins\//;

/** Whether a function gives the application of Nuxt: one that it hands out or that one of its modules exports. */
export function givesNuxtApp(name: string, specifier?: string): boolean {
  return hooks.has(name) && (specifier === undefined || modules.has(specifier));
}

/**
 * Gives the application of Nuxt, which has what its plugins provide.
 * @see https://nuxt.com/docs/api/composables/use-nuxt-app
 */
export function nuxtApp(evaluator: Evaluator): Value {
  return {
    kind: 'lens',
    member: (name) => {
      const found = providedValues(evaluator, name);
      return found.length > 0 ? found : [evaluator.opaque({ reason: 'runtime', name: `useNuxtApp().${name}` })];
    },
  };
}

/**
 * Gives what the plugins of a Nuxt application provide under a name, which components find as `this.$name`:
 * `return { provide: { name } }`, `nuxtApp.provide('name', value)`, and `inject('name', value)` of Nuxt 2.
 * @see https://nuxt.com/docs/guide/directory-structure/plugins#providing-helpers
 */
export function providedValues(evaluator: Evaluator, name: string): readonly Value[] {
  if (!name.startsWith('$')) return [];
  const key = name.slice(1);
  const { world } = evaluator;
  const returned = world.called('defineNuxtPlugin').flatMap(({ file, id }) => {
    const plugin = file.callAt(id)?.args[0];
    return plugin ? memberOf(evaluator, provisions(evaluator, id, plugin, file), key, plugin, file) : [];
  });
  const handed = handing.flatMap((word) =>
    world.called(word).flatMap(({ file, id }) => {
      const found = handedBy(file, file.callAt(id));
      return found?.name === name ? evaluator.evaluate(found.value, file, undefined) : [];
    }),
  );
  return [...returned, ...handed];
}

/** Gives what a file provides to the components of its application, by the names that those know. */
export function providedBy(file: LinkedFile): readonly { readonly name: string; readonly value: Expr }[] {
  const { facts } = file;
  const { calls, objects } = facts;
  const handed = calls.flatMap((call) =>
    handing.includes(lastName(call.callee, facts) ?? '') ? (handedBy(file, call) ?? []) : [],
  );
  if (!calls.some(({ callee }) => lastName(callee, facts) === 'defineNuxtPlugin')) return handed;
  const returned = objects.flatMap((entries) =>
    entries.flatMap(({ key, value }) =>
      key === 'provide' && value.kind === 'object'
        ? file
            .objectAt(value.object)
            .flatMap((entry) => (entry.key ? [{ name: `$${entry.key}`, value: entry.value }] : []))
        : [],
    ),
  );
  return [...handed, ...returned];
}

/** What `nuxtApp.provide('name', value)` of a plugin provides. */
function handedBy(file: LinkedFile, call: CallFacts | undefined): { name: string; value: Expr } | undefined {
  const [given, value] = call?.args ?? [];
  return plugins.test(file.file) && given?.kind === 'text' && value ? { name: `$${given.value}`, value } : undefined;
}

/** What a plugin returns as `provide`. */
function provisions(evaluator: Evaluator, id: number, plugin: Expr, file: LinkedFile): readonly Value[] {
  return evaluator.once(`provide${id}`, file, () => {
    const given = evaluator.evaluate(plugin, file, undefined);
    const setups = [...given, ...memberOf(evaluator, given, 'setup', plugin, file)];
    const returned = setups.flatMap((setup) => (setup.kind === 'function' ? evaluator.returned(setup, []) : []));
    return memberOf(evaluator, returned, 'provide', plugin, file);
  });
}

function memberOf(
  evaluator: Evaluator,
  values: readonly Value[],
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] {
  return values
    .filter(({ kind }) => kind === 'object')
    .flatMap((value) => evaluator.member(value, name, expr, file))
    .filter((value) => !isNothing(value) && value.kind !== 'builtin');
}
