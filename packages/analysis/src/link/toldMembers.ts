import type { AddressPart } from '@callsight/model';
import type { CallFacts, Expr } from '../facts';
import { none } from '../trimmed';
import { entityOf, ownMember } from './actions';
import type { Evaluator } from './evaluator';
import type { LinkedFile } from './linkedFile';
import { targetTexts } from './targetTexts';
import { textMember } from './urlMembers';
import { type ClientValue, isOpen, type TextValue, type Value } from './value';

/** The member of a `URL` that holds a part of an address. */
const urlMembers: Readonly<Record<Exclude<AddressPart, 'base'>, string>> = {
  host: 'host',
  scheme: 'protocol',
  path: 'pathname',
};

/** Gives what a property of a client tells of where it asks (`api.basePath`), or `undefined` for any other member. */
export function toldMember(
  evaluator: Evaluator,
  client: ClientValue,
  name: string,
  expr: Expr,
  file: LinkedFile,
): readonly Value[] | undefined {
  const action = client.member === undefined ? ownMember(entityOf(client), name) : undefined;
  if (action?.does !== 'tells') return undefined;
  const { start, end } = expr;
  // Whoever reads a property gives nothing: all that counts is what the client keeps.
  const call: CallFacts = { callee: expr, args: none, isNew: false, typeArgs: none, fn: -1, start, end };
  const { texts } = targetTexts(evaluator, action.of, client, { file, call, id: -1 });
  const told = texts.flatMap(({ text, isDefault }) =>
    partOf(
      isDefault && action.ownPath ? { ...text, parts: [...text.parts, { text: action.ownPath }] } : text,
      action.part,
    ),
  );
  return told.length > 0 ? told : [evaluator.unknown('runtime', expr, file)];
}

function partOf(address: TextValue, part: AddressPart): readonly Value[] {
  if (part === 'base') return [address];
  return textMember({ ...address, isUrl: true }, urlMembers[part]).map((value) =>
    part === 'scheme' && value.kind === 'text' ? withoutColon(value) : value,
  );
}

function withoutColon(scheme: TextValue): TextValue {
  return {
    ...scheme,
    parts: scheme.parts.map((part) => (isOpen(part) ? part : { ...part, text: part.text.replace(/:$/, '') })),
  };
}
