import { base64Of } from '../targets/base64';
import { beforePath } from './urlMembers';
import {
  type Args,
  isOpen,
  type KnownPart,
  knownText,
  type TextPart,
  type TextValue,
  textValue,
  type Value,
  writtenText,
} from './value';

const sameText = new Set(['toString', 'valueOf', 'trim', 'trimStart', 'trimEnd', 'normalize', 'toLocaleLowerCase']);

/** Gives what a method of a text gives. */
export function onText(text: TextValue, name: string, args: Args): readonly Value[] {
  if (name === 'toString' && args[0]?.().some((value) => /^base64/.test(knownText(value) ?? ''))) {
    const written = writtenText(text);
    return [written === undefined ? { kind: 'unknown', open: { reason: 'runtime' } } : textValue(base64Of(written))];
  }
  if (sameText.has(name) || name === 'toJSON') return [{ ...text, isUrl: false }];
  if (name === 'toLowerCase')
    return [
      { ...text, parts: text.parts.map((part) => (isOpen(part) ? part : { ...part, text: part.text.toLowerCase() })) },
    ];
  if (name === 'concat') {
    return args.reduce<readonly Value[]>(
      (texts, arg) => texts.flatMap((left) => arg().map((right): Value => appended(left, right))),
      [text],
    );
  }
  if (name === 'replace' || name === 'replaceAll') return [replaced(text, args, name === 'replaceAll')];
  const known = text.parts.every((part) => !isOpen(part))
    ? text.parts.map((part) => (isOpen(part) ? '' : part.text)).join('')
    : undefined;
  if ((name === 'slice' || name === 'substring') && known !== undefined) {
    const bounds = args
      .map((arg) => arg()[0])
      .map((value) => (value?.kind === 'flag' && typeof value.value === 'number' ? value.value : Number.NaN));
    if (bounds.every((bound) => !Number.isNaN(bound)))
      return [
        {
          kind: 'text',
          parts: [
            {
              ...text.parts[0],
              text: name === 'slice' ? known.slice(...bounds) : known.substring(bounds[0] ?? 0, bounds[1]),
            } as TextPart,
          ],
          ...(text.via ? { via: text.via } : {}),
        },
      ];
  }
  if (name === 'split')
    return [{ kind: 'unknown', open: { reason: 'runtime' }, ...(text.via ? { via: text.via } : {}) }];
  return [
    {
      kind: 'unknown',
      open: { reason: 'runtime', ...(nameOf(text) ? { name: nameOf(text) as string } : {}) },
      ...(text.via ? { via: text.via } : {}),
    },
  ];
}

function nameOf(text: TextValue): string | undefined {
  for (const part of text.parts) if (isOpen(part) && part.open.name) return part.open.name;
  return undefined;
}

function appended(left: Value, right: Value): Value {
  if (left.kind !== 'text') return left;
  const more: readonly TextPart[] =
    right.kind === 'text'
      ? right.parts
      : right.kind === 'unknown'
        ? [{ open: right.open }]
        : right.kind === 'flag'
          ? [{ text: String(right.value) }]
          : [{ open: { reason: 'runtime' } }];
  return { ...left, parts: [...left.parts, ...more] };
}

/** Patterns that only take away what stands at an end: the authority stays as it is. */
const trimming = /^(?:\\\/\+?\$?|\^?\\\/\+?|\\\/\*\$|\(\?:\\\/\)\+\$|\\\/\$|\^\\s\+\|\\s\+\$)$/;

/** A repetition inside a repetition, a look-around or a reference back may take for ever. */
const unsafePattern = /[+*}]\)?[+*{?]|\(\?[=!<]|\\\d|\|.*[+*]/;
const longestReplaced = 512;

function replaced(text: TextValue, args: Args, all: boolean): Value {
  const from = args[0]?.()[0];
  const to = args[1]?.()[0];
  const by: readonly TextPart[] = to?.kind === 'text' ? to.parts : [{ open: { reason: 'runtime' } }];
  const search = from && knownText(from);
  if (search) return replacedText(text, search, by, all);
  if (from?.kind === 'regexp') {
    const known = knownText(text);
    const written = to && knownText(to);
    if (known !== undefined && written !== undefined && known.length <= longestReplaced && from.source.length <= 60) {
      const outcome = replacedPattern(known, from.source, from.flags, written);
      if (outcome === known) return text;
      if (outcome !== undefined) return { ...text, parts: [{ ...withoutPlace(text.parts[0]), text: outcome }] };
    }
    if (trimming.test(from.source)) return trimSlashes(text);
    if (/^\^https\?:\\\/\\\/$/.test(from.source)) return text;
  }
  // A pattern that is not understood leaves the authority of a whole text alone, or everything open.
  const closed = beforePath(text.parts);
  const origin = closed?.every((part) => !isOpen(part)) ? knownText({ kind: 'text', parts: closed }) : undefined;
  if (origin !== undefined && /^[a-z][a-z0-9+.-]*:\/\/./i.test(origin)) return text;
  return opened(text);
}

function opened(text: TextValue): Value {
  const name = nameOf(text);
  return { kind: 'unknown', open: { reason: 'runtime', ...(name === undefined ? {} : { name }) } };
}

/** A text that was rewritten stands nowhere as it is. */
function withoutPlace(part: TextPart | undefined): Omit<KnownPart, 'text'> {
  if (!part || isOpen(part)) return {};
  const { variable, environment } = part;
  return { ...(variable === undefined ? {} : { variable }), ...(environment === undefined ? {} : { environment }) };
}

function replacedPattern(text: string, source: string, flags: string, by: string): string | undefined {
  if (unsafePattern.test(source)) return undefined;
  try {
    return text.replace(new RegExp(source, flags), by);
  } catch {
    return undefined;
  }
}

function replacedText(text: TextValue, search: string, by: readonly TextPart[], all: boolean): Value {
  let done = false;
  const parts = text.parts.flatMap((part): readonly TextPart[] => {
    if (isOpen(part) || done || !part.text.includes(search)) return [part];
    if (!all) done = true;
    const pieces = part.text.split(search);
    const split = all ? pieces : [pieces[0] ?? '', pieces.slice(1).join(search)];
    return split.flatMap((piece, index) => [
      ...(index > 0 ? by : []),
      ...(piece === '' ? [] : [{ ...withoutPlace(part), text: piece }]),
    ]);
  });
  return { ...text, parts };
}

function trimSlashes(text: TextValue): TextValue {
  const last = text.parts.at(-1);
  if (!last || isOpen(last)) return text;
  return { ...text, parts: [...text.parts.slice(0, -1), { ...last, text: last.text.replace(/\/{1,8}$/, '') }] };
}
