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

  it('shows every step from the environment file to the call', async () => {
    const document = await open('src/orders.ts');
    const shown = await hoverOn(document, "'/v1/orders'", '.env');
    assert.match(shown, /POST https/);
    assert.match(shown, /config\.ts/);
  });
});
