import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { rooms, root } from './sources';

const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('docs', () => {
  it('are what the tables say', () => {
    const { status, stderr } = spawnSync(process.execPath, ['docs/generate.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });

  it('lead nowhere that is not there', () => {
    const broken = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/\]\(([^)\s]+)\)/g)]
        .map(([, target = '']) => target.replace(/#.*$/, ''))
        .filter((target) => target !== '' && !/^[a-z]+:/.test(target))
        .filter((target) => !existsSync(join(root, dirname(path), target)))
        .map((target) => `${path}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it('name scripts, files and folders that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const wrong = pages.flatMap(({ path, text }) => [
      ...[...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name).filter((name) => !(name in scripts)),
      ...[...text.matchAll(/`((?:packages|client|server|cli|test|bench|docs|build|media)\/[\w./-]*)`/g)]
        .map(([, file = '']) => file)
        .filter((file) => !existsSync(join(root, file)) && !isBuilt(file))
        .map((file) => `${path}: ${file}`),
    ]);
    assert.deepEqual(wrong, []);
  });

  it('name every command, and no flag that there is not', () => {
    const textOf = (path: string) => pages.find((page) => page.path === path)?.text ?? '';
    const help = textOf('docs/command/README.md');
    const commands = [...help.matchAll(/^## callsight ([a-z]+)/gm)].map(([, name = '']) => name);
    assert.ok(commands.length > 12, commands.join(' '));
    const block = /```sh\n(callsight [\s\S]*?)```/.exec(textOf('README.md'))?.[1] ?? '';
    const unnamed = [...new Set([...commands, 'start'])].flatMap((name) => [
      ...(new RegExp(`^callsight ${name}\\b`, 'm').test(block) ? [] : [`README.md: ${name}`]),
      ...(textOf('CHANGELOG.md').includes(`\`${name}\``) || textOf('CHANGELOG.md').includes(`callsight ${name}`)
        ? []
        : [`CHANGELOG.md: ${name}`]),
    ]);
    assert.deepEqual(unnamed, []);
    const flags = new Set([...help.matchAll(/--[a-z][A-Za-z-]*/g)].map(([flag]) => flag));
    const unknown = ['README.md', 'CHANGELOG.md', 'integrations/README.md'].flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/(?<![\w-])--[a-z][A-Za-z-]*/g)]
        .map(([flag]) => flag)
        .filter((flag) => !flags.has(flag) && flag !== '--global')
        .map((flag) => `${path}: ${flag}`),
    );
    assert.deepEqual(unknown, []);
  });

  it('show what the command prints', () => {
    const readme = pages.find(({ path }) => path === 'README.md')?.text ?? '';
    const shown = /```\n\$ callsight (.+)\n([\s\S]*?)```/.exec(readme);
    assert.ok(shown, 'README.md shows no session');
    const [, command = '', output = ''] = shown;
    const { stdout } = spawnSync(process.execPath, ['dist/cli.js', ...command.split(' '), '--now', '2026-11-21'], {
      cwd: root,
      encoding: 'utf8',
    });
    const printed = new Set(stdout.split('\n').map((line) => line.trim()));
    assert.deepEqual(
      output.split('\n').filter((line) => !printed.has(line.trim())),
      [],
    );
  });

  it('show every room on the map', () => {
    const map = pages.find(({ path }) => path === 'ARCHITECTURE.md')?.text ?? '';
    const missing = Object.values(rooms).filter((folder) => !map.includes(folder));
    assert.deepEqual(missing, []);
  });

  it('are all reachable from the README', () => {
    const seen = new Set<string>();
    const go = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      const page = pages.find((one) => one.path === path);
      for (const [, target = ''] of page?.text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g) ?? []) {
        const next = relative(root, join(root, dirname(path), target)).replaceAll('\\', '/');
        if (existsSync(join(root, next, 'README.md'))) go(`${next}/README.md`);
        // A link to a folder shows what is in it.
        else for (const one of pages) if (one.path === next || one.path.startsWith(`${next}/`)) go(one.path);
      }
    };
    go('README.md');
    const lost = pages.map(({ path }) => path).filter((path) => !seen.has(path));
    assert.deepEqual(lost, []);
  });
});

/** Made by the build or the tests, so not there on a fresh clone. */
function isBuilt(file: string): boolean {
  return /^test\/out|\/out\//.test(file);
}
