import { isOpen, plainText, type TextPart, type TextValue } from './value';

/** What downloads, as a word of its own: at the start, behind a path, or behind another command. */
const downloads = /(?:^|[\s;&|(`'"/\\])(?:curl|wget)(?:\.exe)?(?=\s)(?!\s+(?:--version|--help|-V)\b)/;

/** A URL as a word of a command line; quotes may stand around it. */
const address = /[a-z][a-z0-9+.-]*:\/\/[^\s"'`|;&<>]+/gi;

/** Options of `curl` and `wget` whose next word is a URL that is not asked: a proxy, a referrer, an origin. */
const noTarget =
  /(?:^|\s)(?:-x|--proxy|--preproxy|-e|--referer|-H|--header|-d|--data(?:-\w+)?|-A|--user-agent)[\s=]+["']?(?:[\w-]+:\s*)?$/;

/**
 * Gives the texts that a command line downloads from: each URL behind `curl` or `wget`, or the word that is not known.
 * Any other command gives none.
 */
export function commandTargets(text: TextValue): readonly TextValue[] {
  const line = plainText(text);
  const command = downloads.exec(line);
  if (!command) return [];
  const start = command.index + command[0].length;
  const found: TextValue[] = [];
  address.lastIndex = start;
  for (let match = address.exec(line); match; match = address.exec(line)) {
    if (noTarget.test(line.slice(start, match.index))) continue;
    found.push(sliced(text, match.index, match.index + match[0].length));
  }
  if (found.length > 0) return found;
  // `curl ${url}`: a word that begins with what is not known.
  const open = /(?:^|[\s"'`])(\uFFFC[^\s"'`|;&<>]*)/.exec(line.slice(start));
  if (!open) return [];
  const from = start + open.index + open[0].length - (open[1]?.length ?? 0);
  return [sliced(text, from, from + (open[1]?.length ?? 0))];
}

/** A stretch of a text; what is not known counts as one character. */
function sliced(text: TextValue, from: number, to: number): TextValue {
  const parts: TextPart[] = [];
  let at = 0;
  for (const part of text.parts) {
    const end = at + (isOpen(part) ? 1 : part.text.length);
    if (end > from && at < to) {
      if (isOpen(part)) parts.push(part);
      else {
        const cut = Math.max(0, from - at);
        const moved = part.at === undefined ? {} : { at: part.at + cut };
        parts.push({ ...part, ...moved, text: part.text.slice(cut, to - at) });
      }
    }
    at = end;
  }
  return { ...text, parts };
}
