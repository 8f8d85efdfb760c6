import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './machine.mjs';

/**
 * Gives the exports of source files of the product, bundled together as the product is, with the product's TypeScript.
 * To be called once: every bundle has a count of its own of the nodes that the shared parser makes.
 */
export async function loadSource(...sources) {
  const folder = mkdtempSync(join(tmpdir(), 'callsight-bench-source-'));
  try {
    const outfile = join(folder, 'source.cjs');
    await build({
      stdin: {
        contents: sources.map((source) => `export * from ${JSON.stringify(`./${source}`)};`).join('\n'),
        resolveDir: root,
      },
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
