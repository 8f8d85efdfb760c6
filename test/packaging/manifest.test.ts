import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './package';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly engines: Readonly<Record<string, string>>;
  readonly extensionKind: readonly string[];
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly restrictedConfigurations: readonly string[] };
    readonly virtualWorkspaces: { readonly supported: unknown };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
    readonly jsonValidation: readonly { readonly fileMatch: unknown; readonly url: string }[];
  };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;

describe('manifest', () => {
  it('starts the extension when a language of ours opens and at no other time', () => {
    assert.ok(manifest.activationEvents.length > 0);
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !event.startsWith('onLanguage:')),
      [],
    );
    for (const language of ['javascript', 'javascriptreact', 'typescript', 'typescriptreact']) {
      assert.ok(manifest.activationEvents.includes(`onLanguage:${language}`), language);
    }
  });

  it('works in Restricted Mode, where no setting of the workspace that steers it counts', () => {
    const { untrustedWorkspaces, virtualWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.equal(virtualWorkspaces.supported, 'limited');
    for (const name of untrustedWorkspaces.restrictedConfigurations) {
      assert.ok(name in manifest.contributes.configuration.properties, name);
    }
  });

  it('takes from the machine alone what reaches the network or names a program', () => {
    for (const [name, { scope }] of Object.entries(manifest.contributes.configuration.properties)) {
      if (!/network|proxy|server|path|url|lists/i.test(name.replace('.trace.server', ''))) continue;
      const limited =
        scope === 'machine' ||
        scope === 'application' ||
        manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes(name);
      assert.ok(limited, `${name} has scope ${String(scope)}`);
    }
  });

  it('runs beside the code, in the VS Code that its types are of', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('names files that exist', () => {
    const schemas = manifest.contributes.jsonValidation.map(({ url }) => url).filter((url) => url.startsWith('./'));
    for (const file of [manifest.main, ...Object.values(manifest.bin), ...schemas]) {
      assert.ok(existsSync(join(root, file)), file);
    }
  });

  it('gives every command the category CallSight, and every text a translation', () => {
    for (const { command, category } of manifest.contributes.commands) {
      assert.match(command, /^callsight\./);
      assert.equal(category, 'CallSight');
    }
    const translations = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
    const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(used)].sort(), Object.keys(translations).sort());
  });

  it('needs nothing at run time but its bundles, each built from one exact version', () => {
    assert.equal(manifest.dependencies, undefined);
    for (const room of [
      'client',
      'server',
      'cli',
      'packages/analysis',
      'packages/engine',
      'packages/evidence',
      'packages/policy',
    ]) {
      const { dependencies } = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8')) as Manifest;
      for (const [name, version] of Object.entries(dependencies ?? {})) {
        assert.match(version, /^\d+\.\d+\.\d+$/, `${room}: ${name} ${version}`);
      }
    }
  });
});
