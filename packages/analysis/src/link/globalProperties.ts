import type { Expr } from '../facts';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import type { Value } from './value';

/**
 * Gives what every component of a Vue application finds under `this.name`: what is written to `Vue.prototype.name` or
 * to `app.config.globalProperties.name`.
 * @see https://vuejs.org/api/application.html#app-config-globalproperties
 */
export function globalProperty(evaluator: Evaluator, name: string): readonly Value[] {
  return evaluator.world.writes(name).flatMap(({ file, write }) => {
    const holder = componentHolder(write.object);
    return holder && isFromVue(evaluator, holder, file) ? evaluator.evaluate(write.value, file, undefined) : [];
  });
}

/** The application or constructor whose members every component shares, in the object of a write. */
export function componentHolder(object: Expr): Expr | undefined {
  if (object.kind !== 'member') return undefined;
  if (object.name === 'prototype') return object.object;
  const config = object.name === 'globalProperties' ? object.object : undefined;
  return config?.kind === 'member' && config.name === 'config' ? config.object : undefined;
}

function isFromVue(evaluator: Evaluator, holder: Expr, file: LinkedFile): boolean {
  return evaluator
    .evaluate(holder, file, undefined)
    .some(
      (value) =>
        (value.kind === 'foreign' && value.specifier === 'vue') ||
        (value.kind === 'unknown' && value.open.reason === 'import' && value.open.name?.startsWith('vue.')),
    );
}
