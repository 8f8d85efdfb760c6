// Loaded before the command: says on standard error when the first source file is opened, so that a signal can be
// sent in the middle of a scan.
const fs = require('node:fs');
const { openSync } = fs;
let said = false;

fs.openSync = (path, ...rest) => {
  if (!said && String(path).endsWith('.ts')) {
    said = true;
    fs.writeSync(2, 'reading\n');
  }
  return openSync(path, ...rest);
};
