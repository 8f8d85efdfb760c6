import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { handlers } from '../src/handlers';

describe('the messages that the server understands', () => {
  it('each lie in a file that is named by its method', () => {
    const folder = join(__dirname, '../../src/handlers');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const methods = handlers.map(({ method }) => `${method}.ts`);
    assert.deepEqual(methods.sort(), files.map((file) => file.replaceAll('\\', '/')).sort());
  });
});
