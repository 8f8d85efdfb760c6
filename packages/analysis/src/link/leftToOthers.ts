import { calledBy, mayRequest } from './called';
import type { Evaluator } from './evaluator';
import type { LibraryReach } from './libraryReach';
import type { LinkedFile } from './linkedFile';
import { isMemberFunction, isRunBy } from './madeHere';
import { clientsOf, primitiveOf } from './primitive';
import type { Reach } from './reach';
import { reachedBy, type Summaries } from './summaries';

/**
 * Tells whether others decide where a request in a method leads: heirs that give the member a value, or whoever writes to
 * the object or calls another method of it: `setBase(url) { this.base = url }`.
 */
export function isLeftToOthers(
  file: LinkedFile,
  fn: number,
  { open, libraries, summaries }: { open: Evaluator; libraries: LibraryReach; summaries: Summaries },
): boolean {
  return file.lookup.callsWithin(fn).some((id) => {
    const call = file.callAt(id);
    if (!call || !isRunBy(fn, call.fn, file)) return false;
    const called = calledBy(open, { file, call, id });
    if (!mayRequest(called)) return false;
    const clients = clientsOf(called);
    const isRequest = primitiveOf(called.invocation, clients)?.role === 'call';
    const reach = isRequest
      ? libraries.reach(open, called.invocation, clients)
      : reachedBy(summaries.usedBy(called, 0));
    return leans(reach, file, fn) || (reach.relative && hasBlankField(file, fn)) || hasOpenField(reach, file, fn);
  });
}

/** Whether whoever has an object of the method's class may fill in a text that it starts without: `base = ''`. */
function hasBlankField(file: LinkedFile, fn: number): boolean {
  const { fields = [] } = file.classAt(file.functionAt(fn)?.owner?.cls ?? -1) ?? {};
  return fields.some(({ isPrivate, value }) => !isPrivate && value?.kind === 'text' && value.value === '');
}

/** Whether a request's host is the text of a field that heirs, or whoever has the object, may write over. */
function hasOpenField({ endpoints }: Reach, file: LinkedFile, fn: number): boolean {
  const { fields = [] } = file.classAt(file.functionAt(fn)?.owner?.cls ?? -1) ?? {};
  const names = new Set(fields.filter(({ isPrivate }) => !isPrivate).map(({ name }) => `field ${name}`));
  return endpoints.some(({ hops }) => hops.some(({ what }) => names.has(what)));
}

function leans({ opens }: Reach, file: LinkedFile, fn: number): boolean {
  return opens.some(
    ({ unresolved, parameters }) =>
      unresolved.name?.startsWith('this.') || parameters.some((key) => isOfOtherMethod(key, file, fn)),
  );
}

/** Whether a parameter is one of another method. */
function isOfOtherMethod(key: string, file: LinkedFile, fn: number): boolean {
  const [name = '', method = ''] = key.split('#');
  return name === file.file && Number(method) !== fn && isMemberFunction(file, Number(method));
}
