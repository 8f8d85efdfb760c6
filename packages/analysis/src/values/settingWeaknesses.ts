import type { Weakness } from '@callsight/model';
import { lineStartsOf } from '../extract/lineStartsOf';
import { weaknessModels } from '../weaknesses/index';
import { maySetVariables } from './environment';

/** Gives whether a file may hold variables or scripts that weaken every call of a program. */
export function mayHoldSettings(file: string): boolean {
  return maySetVariables(file) || file === 'package.json' || file.endsWith('/package.json');
}

/** Gives what a file of settings or scripts says that makes every call of a program less safe, in the order of its text. */
export function settingWeaknesses(file: string, text: string): readonly Weakness[] {
  const hits = weaknessModels.flatMap(({ kind, settings }) =>
    settings ? [...text.matchAll(settings)].map((found) => ({ kind, at: found.index, written: found[1] ?? '' })) : [],
  );
  if (hits.length === 0) return [];
  const starts = lineStartsOf(text);
  return hits
    .filter(({ at }) => !isComment(text, at))
    .sort((a, b) => a.at - b.at)
    .map(({ kind, at, written }): Weakness => {
      const from = positionOf(starts, at);
      const to = positionOf(starts, at + written.length);
      const span = { line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
      const removal = isScript(file) ? undefined : lineOf(text, at, written);
      return {
        kind,
        file,
        span,
        written: written.replace(/[\s"'\\]+/g, ' ').trim(),
        everywhere: true,
        ...(isScript(file) && isTrial(text, at) ? { conditional: true } : {}),
        ...(removal === undefined
          ? {}
          : {
              removal: {
                place: { file, line: from.line, column: 1, endLine: from.line + 1, endColumn: 1 },
                expect: removal,
              },
            }),
      };
    });
}

function isScript(file: string): boolean {
  return file.endsWith('package.json');
}

/** A script that is named for tests or for a developer's own machine. */
function isTrial(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return /"[^"]*\b(?:tests?|e2e|dev|ci)\b[^"]*"\s*:\s*"[^"]*$/.test(before);
}

function isComment(text: string, at: number): boolean {
  return /^\s*(?:#|\/\/)|\s#\s/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

/** The whole line of `NAME=0`, with its end. */
function lineOf(text: string, at: number, written: string): string | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const next = text.indexOf('\n', at + written.length);
  const line = next < 0 ? '' : text.slice(start, next + 1);
  return /^(?:export\s+)?[A-Z_]+=["']?0["']?\s*$/.test(line) ? line : undefined;
}

function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  const next = starts.findIndex((start) => start > offset);
  const line = next < 0 ? starts.length : next;
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}
