import type { Runs } from '../clients/clientModel';
import type { CallFacts, Expr } from '../facts';
import { actionOf } from './actions';
import type { Called } from './called';
import type { LinkedFile } from './linkedFile';
import { wholeModule } from './modelTables';
import type { Invocation } from './value';

/** The call that a library makes of a function which it is given. */
interface FunctionRun {
  readonly invocation: Invocation;
  /** Whether this is a call, though what the function asks for does not depend on what it is given. */
  readonly isCall: boolean;
}

/** Gives the call that a library makes of a function which it is given by this one. */
export function functionRunBy({ invocation, callees }: Called): FunctionRun | undefined {
  const { file, call } = invocation;
  for (const callee of callees) {
    const [client] = callee.kind === 'client' ? [callee] : callee.kind === 'foreign' ? wholeModule(callee) : [];
    const action = client && actionOf(client, call.isNew);
    const fn = action?.does === 'runs' ? givenFunction(action, call, file, client?.member !== undefined) : undefined;
    if (action?.does !== 'runs' || !fn) continue;
    const args = action.with.flatMap((index) => call.args[index] ?? []);
    const { spreadFrom: _none, ...facts } = call;
    return { invocation: { ...invocation, call: { ...facts, callee: fn, args } }, isCall: action.isCall ?? false };
  }
  return undefined;
}

/** The function that a call of a library runs: an argument, an option of the one in its place, or what is set for all. */
function givenFunction(
  { function: index, otherwise }: Runs,
  { args, callee }: CallFacts,
  file: LinkedFile,
  isMethod: boolean,
): Expr | undefined {
  const given = args[index];
  const isOptions = given?.kind === 'object';
  if (given && !isOptions && given.kind !== 'nothing') return given;
  if (otherwise === undefined) return undefined;
  const owner = (callee.kind === 'member' || callee.kind === 'index') && isMethod ? callee.object : callee;
  const isOption = isOptions && file.objectAt(given.object).some(({ key }) => key === otherwise);
  const { start, end } = callee;
  return { kind: 'member', object: isOption ? given : owner, name: otherwise, start, end };
}
