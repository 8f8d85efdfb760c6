import type { PolicyLayer } from '@callsight/model';
import { type DecisionHold, type PolicyEdit, showText } from '@callsight/policy';

/** Who can change a layer that names nobody. */
const KEEPERS: Readonly<Partial<Record<PolicyLayer, string>>> = { managed: 'whoever looks after this machine' };

/** Gives why a decision is not written, who decides in its place, and what to do. */
export function holdText(
  edit: PolicyEdit,
  file: string,
  { text, place, layer, owner, alternative }: DecisionHold,
): string {
  const what = edit.kind === 'map-variable' ? edit.variable : edit.host;
  const keeper = owner === undefined ? (KEEPERS[layer] ?? `whoever answers for ${place.file}`) : showText(owner);
  const wish = edit.kind === 'except' ? `an exception from ${edit.rule}` : WISHES[edit.kind];
  const other = alternative === undefined ? '' : `, or use ${showText(alternative)}`;
  return `${showText(what)}: ${text}, says ${place.file}:${place.line}. ${file} cannot loosen that, so nothing was written. Ask ${keeper} for ${wish} there${other}.`;
}

const WISHES: Readonly<Record<Exclude<PolicyEdit['kind'], 'except'>, string>> = {
  allow: 'the approval',
  deny: 'the denial',
  quarantine: 'a quarantine',
  'map-variable': 'another value',
};
