import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createProject } from '@callsight/analysis';
import { diskFiles, roleOf } from '@callsight/engine';
import type { CallSite } from '@callsight/model';

const root = join(__dirname, '../../..');

/** Ours, and real projects where `CALLSIGHT_CORPUS` names a folder of them as OWNER/NAME. */
const projects = [
  ...foldersIn(join(root, 'test/workspaces')),
  join(root, 'packages/analysis/src/clients'),
  join(root, 'packages/analysis/test/link'),
  ...(process.env.CALLSIGHT_CORPUS ? foldersIn(process.env.CALLSIGHT_CORPUS).flatMap(foldersIn) : []),
];

/** A line after the last that makes every file look as if it could call out, and calls nothing. */
const cue = '\nvoid fetch;\n';

// Most files are never parsed, because nothing in their text could be a call. That must not cost a single call.
describe('reading only files that may call out', function () {
  this.timeout(600_000);

  for (const project of projects) {
    it(`loses no call of ${project.replace(`${root}/`, '')}`, () => {
      const some = analyse(project, (text) => text);
      const all = analyse(project, (text) => text + cue);
      assert.deepEqual(some.calls.map(shown), all.calls.map(shown));
      assert.ok(some.parsed <= all.parsed);
    });
  }

  it('parses no file in which nothing could be a call', () => {
    const { parsed, files } = createProject(
      textFiles({
        'src/sum.ts': 'export const sum = (a: number, b: number) => a + b;',
        'src/word.ts': `import { sum } from './sum';\n// fetches nothing\nexport const prefetched = new Map([['https://api.example.com', sum(1, 2)]]);`,
      }),
    ).analyse();
    assert.deepEqual({ parsed, files }, { parsed: 0, files: 2 });
  });
});

function analyse(folder: string, change: (text: string) => string) {
  const { list, read } = diskFiles(folder, {});
  return createProject({
    list,
    read: (file) => {
      const text = read(file);
      return text !== undefined && roleOf(file) === 'source' && !file.endsWith('.json') ? change(text) : text;
    },
  }).analyse();
}

function shown({ file, span, client, form }: CallSite): string {
  return `${file}:${span.line}:${span.column} ${client} ${form}`;
}

function textFiles(texts: Readonly<Record<string, string>>) {
  return { list: () => Object.keys(texts), read: (file: string) => texts[file] };
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name));
}
