import assert from 'node:assert/strict';
import { hoverOn, open } from '../editor';

describe('the hover', () => {
  it('shows score, reasons and what to do', async () => {
    const document = await open('src/shipping.ts');
    const shown = await hoverOn(document, 'http://rates', 'rates.parcelhub.io');
    assert.match(shown, /\*\*rates\.parcelhub\.io\*\* — F · \d+ \/ 100 · blocked/);
    assert.match(shown, /\| Transport \|/);
    assert.match(shown, /command:callsight\.showReport/);
  });

  it('shows every step from the call to the text that names the host, across files', async () => {
    const document = await open('src/orders.ts');
    const shown = await hoverOn(document, "'/v1/orders'", 'api.acme.com');
    assert.match(shown, /POST https.*api\.acme\.com\/v1\/orders ← src\/http\.ts:5 .* ← src\/config\.ts:3/);
  });
});
