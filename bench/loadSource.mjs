import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './machine.mjs';

/** Gives the exports of a source file of the product, bundled as the product is, with the product's TypeScript. */
export async function loadSource(source) {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-bench-source-'));
  try {
    const outfile = join(folder, 'source.cjs');
    await build({
      entryPoints: [join(root, source)],
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      conditions: ['source'],
      mainFields: ['module', 'main'],
      outfile,
      logLevel: 'warning',
      plugins: [
        {
          name: 'typescript-of-the-product',
          setup: ({ onResolve }) =>
            onResolve({ filter: /^typescript$/ }, () => ({ path: join(root, 'dist/typescript.js'), external: true })),
        },
      ],
    });
    return createRequire(outfile)(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
