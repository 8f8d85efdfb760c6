import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { type Import, rooms, root, type SourceFile, sources, targetOf } from './sources';

/** Who may import whom; `type` stands for types alone. What is not here is not allowed. */
const allowed: Readonly<Record<string, Readonly<Record<string, 'value' | 'type'>>>> = {
  model: {},
  analysis: { model: 'value' },
  evidence: { model: 'value' },
  scoring: { model: 'value' },
  policy: { model: 'value' },
  report: { model: 'value' },
  store: { model: 'type' },
  engine: {
    model: 'value',
    analysis: 'value',
    scoring: 'value',
    policy: 'value',
    report: 'value',
    evidence: 'type',
    store: 'type',
  },
  server: {
    model: 'value',
    engine: 'value',
    evidence: 'value',
    policy: 'value',
    report: 'value',
    scoring: 'value',
    store: 'value',
  },
  cli: {
    model: 'value',
    engine: 'value',
    evidence: 'value',
    policy: 'value',
    report: 'value',
    scoring: 'value',
    server: 'value',
    store: 'value',
  },
  client: { server: 'type' },
};

/** Modules that only one part of the house may name, in any form but a type. */
const reserved: readonly { readonly module: RegExp; readonly where: RegExp; readonly types: boolean }[] = [
  { module: /^vscode$/, where: /^client\//, types: false },
  { module: /^vscode-languageclient(\/|$)/, where: /^client\//, types: false },
  { module: /^vscode-(languageserver|jsonrpc)/, where: /^server\//, types: false },
  { module: /^typescript$/, where: /^packages\/analysis\/src\/syntax\.ts$/, types: false },
  { module: /^(node:)?(net|tls|https?|http2|dgram|dns)(\/|$)/, where: /^packages\/evidence\/src\/wire\//, types: true },
  { module: /^(node:)?child_process$/, where: /^cli\/src\/git\.ts$/, types: true },
  { module: /^(node:)?(cluster|repl|inspector|vm|v8)(\/|$)/, where: /^never$/, types: true },
];

/** What of the socket modules is arithmetic on text and opens nothing. */
const harmless: Readonly<Record<string, readonly string[]>> = {
  'node:net': ['isIP', 'isIPv4', 'isIPv6', 'BlockList', 'SocketAddress'],
};

const pairs = sources.flatMap((file) => file.imports.map((found) => ({ file, found })));

describe('import law', () => {
  it('knows every room', () => {
    assert.deepEqual(Object.keys(rooms).sort(), Object.keys(allowed).sort());
  });

  it('lets rooms import only towards the model', () => {
    const wrong = pairs.flatMap(({ file, found }) => {
      const room = /^@callsight\/([^/]+)/.exec(found.specifier)?.[1];
      if (room === undefined) return [];
      const edge = allowed[file.room]?.[room];
      if (edge === 'value' || (edge === 'type' && found.typeOnly)) return [];
      return [`${found.place}: ${file.room} may not import ${edge === 'type' ? 'values of ' : ''}${room}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('lets nobody pass a door by', () => {
    const wrong = pairs.flatMap(({ file, found }) => {
      if (/^@callsight\/[^/]+\//.test(found.specifier)) return [`${found.place}: ${found.specifier}`];
      if (!found.specifier.startsWith('.')) return [];
      const inside = targetOf(file, found.specifier).startsWith(`${rooms[file.room]}/src/`);
      return inside || isManifest(found) ? [] : [`${found.place}: ${found.specifier} leaves the room`];
    });
    assert.deepEqual(wrong, []);
  });

  it('keeps the editor, the protocol, the parser and the sockets in their own rooms', () => {
    const wrong = pairs.flatMap(({ file, found }) => {
      const rule = reserved.find(({ module }) => module.test(found.specifier));
      if (!rule || rule.where.test(file.path) || (rule.types && found.typeOnly) || isHarmless(found)) return [];
      return [`${found.place}: ${found.specifier}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('declares in its manifest what a room imports, and no more', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    for (const [room, folder] of Object.entries(rooms)) {
      const manifest = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
        dependencies?: Record<string, string>;
      };
      const isKnownType = ({ specifier, typeOnly }: Import): boolean =>
        typeOnly && `@types/${specifier}` in devDependencies;
      const used = new Set(
        sources
          .filter((file) => file.room === room)
          .flatMap((file) => file.imports.filter((found) => !isKnownType(found)).map(({ specifier }) => specifier))
          .filter((specifier) => !specifier.startsWith('.') && specifier !== 'vscode' && !isBuiltin(specifier))
          .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier),
      );
      assert.deepEqual([...used].sort(), Object.keys(manifest.dependencies ?? {}).sort(), room);
    }
  });

  it('has no cycle between the files of a room', () => {
    assert.deepEqual(cycles(), []);
  });
});

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function isHarmless({ specifier, names }: Import): boolean {
  const allowedNames = harmless[specifier];
  return allowedNames !== undefined && names.length > 0 && names.every((name) => allowedNames.includes(name));
}

function isManifest({ specifier }: Import): boolean {
  return specifier.endsWith('/package.json');
}

/** Every ring of imports that are loaded, each once. */
function cycles(): string[] {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const done = new Set<string>();
  const found = new Set<string>();
  const go = (file: SourceFile, path: readonly string[]): void => {
    const at = path.indexOf(file.path);
    if (at >= 0) {
      found.add([...path.slice(at), file.path].join(' → '));
      return;
    }
    if (done.has(file.path)) return;
    for (const { specifier, typeOnly } of file.imports) {
      if (typeOnly || !specifier.startsWith('.')) continue;
      const next = byPath.get(targetOf(file, specifier));
      if (next) go(next, [...path, file.path]);
    }
    done.add(file.path);
  };
  for (const file of sources) go(file, []);
  return [...found];
}
