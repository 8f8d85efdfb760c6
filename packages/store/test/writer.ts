// A process of its own that adds entries, many of them, and says of each when it is kept:
// node writer.js FOLDER NAME COUNT LOG_BYTES
import { writeSync } from 'node:fs';
import { diskHostStore } from '../src/diskHostStore';

const [folder = '', name = '', count = '0', logBytes = '0'] = process.argv.slice(2);
const store = diskHostStore(folder, Date.now, { logBytes: Number(logBytes), parts: 3 });
for (let i = 0; i < Number(count); i++) {
  const host = `https://${name}-${i}.example.com`;
  store.add([
    { host, kind: 'probe', at: new Date().toISOString(), text: JSON.stringify({ i, filler: 'x'.repeat(200) }) },
  ]);
  writeSync(1, `${host}\n`);
}
for (const problem of store.problems()) writeSync(2, `${problem}\n`);
