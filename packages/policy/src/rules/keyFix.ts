import type { CallSite, Fix } from '@callsight/model';
import { getDomain } from 'tldts';
import { variableOfKey } from '../withoutKey';
import { onlyHost } from './rule';

/** Gives the change that reads a key, which an option of a call says is written in the code, from the environment. */
export function keyFix(call: CallSite, says: 'credential' | 'key-in-url'): readonly Fix[] {
  const option = call.options?.find((each) => each.says === says);
  if (option === undefined) return [];
  const host = onlyHost([call]);
  const domain = host === undefined ? undefined : getDomain(host, { allowPrivateDomains: true });
  const variable = variableOfKey(domain ?? undefined, option.name);
  const parameter = says === 'key-in-url' && option.name !== undefined ? { parameter: option.name } : {};
  const title = `Read the key from process.env.${variable}`;
  return [{ kind: 'key-from-environment', title, place: option.place, variable, ...parameter }];
}
