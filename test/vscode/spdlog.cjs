// Stands in for the native @vscode/spdlog in the test host, so that no compiler is needed: same surface, plain file writes.
const fs = require('node:fs');
const path = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
let lowest = 2;

class Logger {
  constructor(_kind, name, file) {
    this.name = name;
    this.file = file;
    this.level = lowest;
    this.plain = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.appendFileSync(file, '');
    for (const [number, label] of levels.entries())
      this[label === 'warning' ? 'warn' : label] = (text) => this.write(number, label, text);
  }
  write(number, label, text) {
    if (number < this.level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.appendFileSync(this.file, this.plain ? text : `${time} [${label}] ${text}\n`);
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.plain = true;
  }
  setPattern() {}
  flush() {}
  drop() {}
}

exports.version = 11500;
exports.Logger = Logger;
exports.setLevel = (level) => {
  lowest = level;
};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
