import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';

/** The endings of scripts, and of the declarations that stand beside them and say what they export. */
const declarations: readonly (readonly [RegExp, string])[] = [
  [/\.jsx?$/, '.d.ts'],
  [/\.mjs$/, '.d.mts'],
  [/\.cjs$/, '.d.cts'],
];

/** A file and those of which it hands on everything, the near ones first and each once: barrels may name each other. */
export function* exportersOf(evaluator: Evaluator, file: LinkedFile): Iterable<LinkedFile> {
  const exporters = new Set([file]);
  for (const exporter of exporters) {
    yield exporter;
    const { reexports } = exporter.factsFor('reexports', (facts) => facts.reexports);
    for (const specifier of [...reexports, ...besides(exporter.file)])
      for (const module of evaluator.module(specifier, exporter, false))
        if (module.kind === 'module') exporters.add(module.file);
  }
}

function besides(file: string): readonly string[] {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return declarations.flatMap(([ending, other]) => (ending.test(name) ? [`./${name.replace(ending, other)}`] : []));
}
