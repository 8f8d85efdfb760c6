import type { Expr } from '../facts';
import { nowhere } from './limits';
import type { LinkedFile } from './linkedFile';

const longest = 80;

/** What an expression is called that has no name. */
export const nameless = '…';

/** Gives an expression as a user would name it: `config.baseUrl`, `this.host`, `getUrl()`. */
export function describe(expr: Expr, file: LinkedFile): string {
  const name = write(expr, file, 0);
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name;
}

function write(expr: Expr, file: LinkedFile, depth: number): string {
  if (depth > 12) return '…';
  switch (expr.kind) {
    case 'binding':
      return file.bindingAt(expr.binding)?.name ?? '…';
    case 'global':
      return expr.name;
    case 'parameter':
      return file.functionAt(expr.fn)?.parameters[expr.index]?.name ?? '…';
    case 'this':
      return 'this';
    case 'super':
      return 'super';
    case 'member': {
      const object = write(expr.object, file, depth + 1);
      // What a pattern takes out of a parameter has a name of its own.
      return object === '{}' ? expr.name : `${object}.${expr.name}`;
    }
    case 'index':
      return `${write(expr.object, file, depth + 1)}[${write(expr.key, file, depth + 1)}]`;
    case 'element':
      return write(expr.object, file, depth + 1);
    case 'call': {
      const call = file.callAt(expr.call);
      return call ? `${call.isNew ? 'new ' : ''}${write(call.callee, file, depth + 1)}()` : '…';
    }
    case 'text':
      return JSON.stringify(expr.value.slice(0, 30));
    case 'number':
      return String(expr.value);
    case 'when':
    case 'typed':
      return write(expr.value, file, depth + 1);
    case 'module':
      return expr.specifier;
    case 'choice':
      return write(expr.options[0] ?? nowhere, file, depth + 1);
    case 'unknown':
      return expr.text.replace(/\s+/g, ' ').slice(0, 40);
    default:
      return '…';
  }
}
