import { REACHES } from '@callsight/model';
import type { Consent } from './network';
import { record, textOf } from './params';

/** Gives the consent that parameters hold; `undefined` for anything of another shape. */
export function readConsent(params: unknown): Consent | undefined {
  const reach = REACHES.find((one) => one === textOf(params, 'reach'));
  if (reach === undefined) return undefined;
  const sent = record(params)?.proxy;
  const url = textOf(sent, 'url');
  const noProxy = textOf(sent, 'noProxy');
  const probeThroughProxy = record(params)?.probeThroughProxy === true;
  if (url === undefined || url === '') return { reach, probeThroughProxy };
  return { reach, probeThroughProxy, proxy: { url, ...(noProxy !== undefined && { noProxy }) } };
}
