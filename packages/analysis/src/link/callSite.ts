import type { CallSite, Span } from '@callsight/model';
import { calledBy } from './called';
import { callOptions } from './callOptions';
import { describe } from './describe';
import type { Evaluator } from './evaluator';
import { withAllowed } from './guards';
import { type LinkedFile, placeOf } from './linkedFile';
import { clientsOf, type Primitive } from './primitive';
import { beyond, byEndpoint, byUse, type Reach } from './reach';

/** Gives what is reported of a call with what it reaches, be it by the request `within` a function of the project. */
export function callSiteOf(evaluator: Evaluator, primitive: Primitive, reached: Reach, within?: Primitive): CallSite {
  const { invocation } = primitive;
  const { file, call } = invocation;
  const reach = withAllowed(evaluator, reached, within ? [primitive, within] : [primitive]);
  const through = within?.invocation;
  const options = [invocation, ...(through ? [through] : [])].flatMap((made) =>
    callOptions(evaluator, made, clientsOf(calledBy(evaluator, made)), primitive),
  );
  const [only = ''] = reach.methods;
  const method = reach.methods.size === 1 ? only : '';
  const target = primitive.argument === undefined ? undefined : call.args[primitive.argument];
  const span = spanOf(call, file);
  // A set that was cut off says nothing of its members.
  const many = reach.opens.find((entry) => entry.unresolved.reason === 'many')?.unresolved;
  const endpoints = many ? [] : reach.endpoints.map((endpoint) => beyond(endpoint, file.file, span)).sort(byEndpoint);
  const open = many ?? reach.opens.map((entry) => entry.unresolved).sort(byUse)[0];
  // What has no name of its own is named by the expression that stands for it.
  const unresolved =
    open?.reason === 'runtime' && open.name === undefined && target ? { ...open, name: describe(target, file) } : open;
  return {
    file: file.file,
    span,
    kind: primitive.kind,
    role: primitive.role,
    client: primitive.client,
    form: describe(call.callee, file),
    ...(method === '' ? {} : { method }),
    ...(target ? { target: spanOf(target, file) } : {}),
    endpoints,
    relative: reach.relative,
    ...(unresolved && (unresolved.reason === 'request' || !reach.relative || endpoints.length > 0)
      ? { unresolved }
      : {}),
    ...(options.length > 0 ? { options } : {}),
    ...(through ? { through: placeOf(through.file, through.call.start, through.call.end) } : {}),
  };
}

function spanOf({ start, end }: { readonly start: number; readonly end: number }, from: LinkedFile): Span {
  const { file: _file, ...span } = placeOf(from, start, end);
  return span;
}
