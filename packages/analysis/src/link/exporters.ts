import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';

/** A file and those of which it hands on everything, the near ones first and each once: barrels may name each other. */
export function* exportersOf(evaluator: Evaluator, file: LinkedFile): Iterable<LinkedFile> {
  const exporters = new Set([file]);
  for (const exporter of exporters) {
    yield exporter;
    for (const specifier of exporter.factsFor('reexports', (facts) => facts.reexports).reexports)
      for (const module of evaluator.module(specifier, exporter, false))
        if (module.kind === 'module') exporters.add(module.file);
  }
}
