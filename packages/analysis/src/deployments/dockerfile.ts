import { folderOf } from '../values/projectPath';
import type { Deployment, DeploymentEntry } from './deployment';

const instruction = /^[ \t]*(ENV|ARG)[ \t]+((?:[^\\\r\n]|\\[ \t]*\r?\n(?:[ \t]*#.*\r?\n)*|\\.)*)/gim;
const pair = /([A-Za-z_]\w*)=("(?:[^"\\]|\\[\s\S])*"|'[^']*'|(?:[^\s"'\\]|\\[\s\S])*)(?=\s|$)/g;
const longest = 64 * 1024;

/**
 * Dockerfiles: `ENV`, and the default of an `ARG`.
 * @see https://docs.docker.com/reference/dockerfile/#env
 */
export const dockerfile: Deployment = {
  name: 'dockerfile',
  files: /(?:^|\/)(?:dockerfile(?:\.(?!(?:[cm]?[jt]s|md)$)[\w-]+)?|[\w.-]+\.dockerfile|containerfile)$/,
  cue: /^[ \t]*(?:ENV|ARG)[ \t]/im,
  read: ({ file, text }) =>
    text.length > longest
      ? []
      : [{ environment: 'dockerfile', references: 'own', folder: folderOf(file), entries: [...entriesOf(text)] }],
};

function entriesOf(text: string): Iterable<DeploymentEntry> {
  const entries = new Map<string, DeploymentEntry>();
  for (const found of text.matchAll(instruction)) {
    const [whole, word = '', body = ''] = found;
    const start = found.index + whole.length - body.length;
    const spaced = word.toUpperCase() === 'ENV' ? /^([A-Za-z_]\w*)[ \t]+(.*)$/.exec(body.trimEnd()) : null;
    const pairs = spaced
      ? [{ name: spaced[1] ?? '', value: spaced[2] ?? '', at: 0, valueAt: body.length - (spaced[2] ?? '').length }]
      : [...body.matchAll(pair)].map(({ 1: name = '', 2: value = '', index }) => ({
          name,
          value,
          at: index,
          valueAt: index + name.length + 1,
        }));
    for (const { name, value, at, valueAt } of pairs) {
      const quoted = /^(["'])([\s\S]*)\1$/.exec(value);
      const isPlain = quoted?.[1] === "'";
      const inside = (quoted?.[2] ?? value).replace(/\\\r?\n/g, '').replace(/\\([^$])/g, '$1');
      // `ENV API=$API` hands on the argument of that name.
      if (inside === `$${name}` || inside === `\${${name}}`) continue;
      entries.set(name, {
        name,
        value: isPlain ? inside.replaceAll('$', '\\$') : inside,
        at: start + at,
        valueAt: start + valueAt + (quoted ? 1 : 0),
      });
    }
  }
  return entries.values();
}
