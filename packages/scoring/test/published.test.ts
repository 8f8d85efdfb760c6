import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const room = join(__dirname, '../..');
const built = join(room, 'out/src');

function filesEndingIn(end: string): string[] {
  return readdirSync(built, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));
}

function foreignImports(file: string): string[] {
  const text = readFileSync(join(built, file), 'utf8');
  const names = [...text.matchAll(/(?:from |import\(|require\()["']([^"']+)["']/g)].map((match) => match[1] ?? '');
  return names.filter((name) => !name.startsWith('.'));
}

describe('the package @callsight/scoring stands on its own', () => {
  it('runs without any other package', () => {
    const scripts = filesEndingIn('.js');
    assert.ok(scripts.includes('index.js'));
    assert.deepEqual(scripts.flatMap(foreignImports), []);
  });

  it('has types that name the model and nothing else, and depends on it', () => {
    const manifest = JSON.parse(readFileSync(join(room, 'package.json'), 'utf8'));
    const names = new Set(filesEndingIn('.d.ts').flatMap(foreignImports));
    assert.deepEqual([...names], Object.keys(manifest.dependencies));
  });

  it('is pure: no clock, no chance, no process', () => {
    for (const file of filesEndingIn('.js')) {
      const text = readFileSync(join(built, file), 'utf8');
      assert.doesNotMatch(text, /Date\.now\(|Math\.random\(|new Date\(\)|\bprocess\b/, file);
    }
  });
});
