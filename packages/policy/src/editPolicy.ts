import { applyEdits, type FormattingOptions, modify } from 'jsonc-parser';
import { type Json, readJson } from './jsonTree';
import type { HostAction } from './policy';

/** A change to the policy file that a person asked for. */
export type PolicyEdit =
  | {
      readonly kind: HostAction;
      readonly host: string;
      readonly reason: string;
      readonly owner?: string;
      /** The last day on which it holds; a quarantine needs one. */
      readonly expires?: string;
    }
  | { readonly kind: 'map-variable'; readonly variable: string /** A base URL, or a host. */; readonly host: string };

const NEW_POLICY = `{
  // What this project may call. Every key is explained where you type it.
  "version": 1,
  // Scores below this need a review.
  "minimumScore": 60,
  "hosts": []
}
`;

/**
 * Gives the text of a policy file after a change; comments and layout stay. Without a text it starts a new policy.
 * `undefined`: the text is no JSON object, and a person must mend it first.
 */
export function editPolicy(text: string | undefined, edit: PolicyEdit): string | undefined {
  const before = text === undefined || text.trim() === '' ? NEW_POLICY : text;
  const { value, problems } = readJson(before);
  if (problems.length > 0 || !isObject(value)) return undefined;
  return edit.kind === 'map-variable'
    ? put(
        before,
        ['variables', edit.variable],
        withTarget(own(own(value, 'variables'), edit.variable), baseUrl(edit.host)),
      )
    : putClause(before, own(value, 'hosts'), edit);
}

/** Gives the text of a new policy file. */
export function newPolicy(): string {
  return NEW_POLICY;
}

function putClause(text: string, hosts: Json | undefined, edit: Exclude<PolicyEdit, { kind: 'map-variable' }>): string {
  const { kind, host, reason, owner, expires } = edit;
  const clause = {
    match: host,
    action: kind,
    reason,
    ...(owner === undefined ? {} : { owner }),
    ...(expires === undefined ? {} : { expires }),
  };
  if (!Array.isArray(hosts)) return put(text, ['hosts'], [clause]);
  const index = hosts.findIndex((entry: Json) => own(entry, 'match') === host);
  return index < 0 ? put(text, ['hosts', hosts.length], clause) : put(text, ['hosts', index], clause);
}

function withTarget(before: Json | undefined, target: string): Json {
  const targets: readonly Json[] = before === undefined ? [] : Array.isArray(before) ? before : [before];
  const all = targets.includes(target) ? targets : [...targets, target];
  return all.length === 1 ? all[0]! : all;
}

function baseUrl(host: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(host) ? host : `https://${host}`;
}

function put(text: string, path: (string | number)[], value: unknown): string {
  const formattingOptions: FormattingOptions = {
    insertSpaces: !/^\t/m.test(text),
    tabSize: /^ {4}"/m.test(text) && !/^ {2}"/m.test(text) ? 4 : 2,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}

function isObject(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function own(value: Json | undefined, key: string): Json | undefined {
  return isObject(value) && Object.hasOwn(value as object, key)
    ? (value as { readonly [key: string]: Json })[key]
    : undefined;
}
