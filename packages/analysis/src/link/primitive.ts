import type { CallKind, CallRole } from '@callsight/model';
import { actionOf } from './actions';
import type { Called } from './called';
import { argumentOf, chosenClients, isHandingOn, isSite, siteOf } from './clientSites';
import { wholeModule } from './modelTables';
import type { ClientValue, Invocation } from './value';

/** A call of a modelled library. */
export interface Primitive {
  readonly invocation: Invocation;
  readonly kind: CallKind;
  readonly client: string;
  readonly role: CallRole;
  /** The argument that names the target, where one does. */
  readonly argument?: number;
}

/** Gives what a call of these clients is; `undefined` where there are none. */
export function primitiveOf(invocation: Invocation, [client]: readonly ClientValue[]): Primitive | undefined {
  const site = client && siteOf(client, invocation.call.isNew);
  if (!client || !site) return undefined;
  const argument = argumentOf(site, invocation);
  return {
    invocation,
    kind: client.model.kind,
    client: client.model.name,
    role: actionOf(client, invocation.call.isNew)?.does === 'request' ? 'call' : 'client',
    ...(argument === undefined ? {} : { argument }),
  };
}

/** Gives a call of a function of the project as a use of the request that it leads to. */
export function useOf({ kind, client }: Primitive, invocation: Invocation, argument?: number): Primitive {
  return { invocation, kind, client, role: 'wrapper', ...(argument === undefined ? {} : { argument }) };
}

/** Gives the clients that a call asks or makes. */
export function clientsOf({ evaluator, invocation: { file, call, frame }, callees }: Called): readonly ClientValue[] {
  const asked: Invocation = { file, call, id: -1, ...(frame ? { frame } : {}) };
  const clients = callees.flatMap((value): readonly ClientValue[] => {
    if (value.kind === 'client') return [value];
    if (value.kind === 'foreign') return wholeModule(value);
    if (isHandingOn(value)) {
      if (value.object.kind === 'client') return [value.object];
      return value.object.kind === 'foreign' ? wholeModule(value.object) : [];
    }
    if (value.kind === 'class' && call.isNew) {
      return evaluator.construct(value, asked, []).flatMap((made) => {
        if (made.kind !== 'client') return [];
        return evaluator
          .parents(value.file, value.cls)
          .filter((parent): parent is ClientValue => parent.kind === 'client');
      });
    }
    return [];
  });
  const found = clients.length > 0 ? clients : evaluator.provenClients(callees, asked);
  const chosen = found.flatMap((client) => chosenClients(evaluator, client, asked));
  return chosen.filter((client) => isSite(evaluator, client, asked));
}
