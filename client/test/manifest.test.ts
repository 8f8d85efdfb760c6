import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../..');
const manifest = readFileSync(join(root, 'package.json'), 'utf8');
const { contributes, capabilities, activationEvents } = JSON.parse(manifest);
const texts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));

describe('the manifest', () => {
  it('has a text for every key, and a key for every text', () => {
    const keys = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    assert.deepEqual(keys.toSorted(), Object.keys(texts).toSorted());
  });

  it('names files that are there', () => {
    const steps: { media: Record<string, string> }[] = contributes.walkthroughs.flatMap(
      ({ steps }: { steps: [] }) => steps,
    );
    const media = steps.flatMap(({ media: { svg, markdown } }) => svg ?? markdown ?? []);
    const schemas = contributes.jsonValidation.map(({ url }: { url: string }) => url);
    assert.deepEqual(
      [...media, ...schemas].filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('restricts settings that exist', () => {
    const settings = Object.keys(contributes.configuration.properties);
    const { restrictedConfigurations } = capabilities.untrustedWorkspaces;
    assert.deepEqual(
      restrictedConfigurations.filter((name: string) => !settings.includes(name)),
      [],
    );
  });

  it('starts nothing before a file of ours opens', () => {
    assert.deepEqual(
      activationEvents.filter((event: string) => !event.startsWith('onLanguage:')),
      [],
    );
  });

  it('links its texts to commands that exist', () => {
    const commands = contributes.commands.map(({ command }: { command: string }) => command);
    const linked = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/command:([\w.]+)/g)].map(([, command]) => command),
    );
    assert.deepEqual(
      linked.filter((command) => !commands.includes(command)),
      [],
    );
  });
});
