import assert from 'node:assert/strict';
import type { PolicyLayer } from '@callsight/model';
import { decide, type HostSubject, layerPolicies, type Policy, readPolicy } from '../../src';
import { NOW } from '../example';

/** The files of the layers, the one that binds all others first. */
export const FILES: Readonly<Record<Exclude<PolicyLayer, 'settings'>, string>> = {
  managed: '/etc/callsight/policy.json',
  organisation: 'policies/base.json',
  repository: 'callsight.json',
  folder: 'web/callsight.json',
};

/** What stands in the file of each layer. */
export type Contents = Partial<Record<keyof typeof FILES, object>>;

/** Gives one layer, written over lines so that each clause has its own. */
export function layer(kind: keyof typeof FILES, content: object): Policy {
  const { policy, problems } = readPolicy(JSON.stringify(content, undefined, 1), FILES[kind], { kind });
  assert.ok(policy, problems[0]?.text);
  return policy;
}

/** Gives layers as one policy, and what is said of them. */
export function layered(contents: Contents, now = NOW) {
  const kinds = Object.keys(FILES) as (keyof typeof FILES)[];
  const layers = kinds.flatMap((kind) => (contents[kind] ? [layer(kind, contents[kind])] : []));
  const laid = layerPolicies(layers, now);
  assert.ok(laid);
  const { policy, problems } = laid;
  return { policy, problems, said: problems.map(({ text }) => text) };
}

/** Gives what the layers say of a host: the answer, the layer and the line that decide. */
export function verdict(host: HostSubject, contents: Contents): string {
  const { answer, layer: kind, clause } = decide(host, layered(contents).policy, NOW);
  return clause ? `${answer}: ${kind}, ${clause.file}:${clause.line}` : answer;
}

/** Gives an entry that approves hosts. */
export const allow = (match: string) => ({ match, action: 'allow', reason: 'contract' });

/** Gives an entry that denies hosts. */
export const deny = (match: string) => ({ match, action: 'deny', reason: 'no contract' });

/** Gives an entry that keeps hosts under review until a day. */
export const quarantine = (match: string, expires = '2027-01-31') => ({
  match,
  action: 'quarantine',
  expires,
  reason: 'look',
});

/** Gives an exception. */
export const except = (code: string, match = 'api.stripe.com') => ({
  code,
  match,
  reason: 'SEC-1',
  expires: '2027-01-31',
});
