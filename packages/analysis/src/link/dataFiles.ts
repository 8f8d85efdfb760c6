import { folderOf, inFolder, resolvePath } from '../values/projectPath';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { isOpen, knownText, textValue, type Value } from './value';

const dataFile = /\.(?:jsonc?|ya?ml|toml)$/;

/** Gives what the data files say that paths name, seen from a file; a path that begins with `/` counts from the project. */
export function dataFileValues(evaluator: Evaluator, paths: readonly Value[], from: LinkedFile): readonly Value[] {
  return paths.flatMap((path) => {
    const text = knownText(path);
    if (text === undefined || !dataFile.test(text)) return [];
    const around = evaluator.world.packageFolder(from.file) ?? '';
    const own = folderOf(from.file);
    // A relative path counts from where the program is started, a `URL` from the module.
    const folders = text.startsWith('/') ? ['', around] : [around, '', own];
    for (const folder of path.kind === 'text' && path.isUrl ? [own] : folders) {
      const file = resolvePath(folder, text.replace(/^\//, ''));
      const values = file === undefined ? [] : evaluator.world.json(file);
      if (values.length > 0) return values;
    }
    return [];
  });
}

/** Gives the path that parts make up, where all are known and written in the code. */
export function joinedPath(parts: readonly (readonly Value[])[]): Value | undefined {
  let path = '';
  for (const values of parts) {
    const [value, ...others] = values;
    const text = value && others.length === 0 && !isFromVariable(value) ? knownText(value) : undefined;
    if (text === undefined) return undefined;
    path = text.startsWith('/') && path === '' ? text : inFolder(path.replace(/\/$/, ''), text.replace(/^\//, ''));
  }
  const isWhole = path.startsWith('/');
  const clean = resolvePath('', path.replace(/^\//, ''));
  return clean === undefined ? undefined : textValue(isWhole ? `/${clean}` : clean);
}

function isFromVariable(value: Value): boolean {
  return value.kind === 'text' && value.parts.some((part) => !isOpen(part) && part.variable !== undefined);
}
