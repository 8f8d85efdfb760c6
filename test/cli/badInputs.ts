import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { ROOT } from './command';

/** A hostile or broken input, under the id that its test carries. */
export interface BadInput {
  readonly id: string;
  readonly title: string;
  readonly input?: string;
  readonly gen?: string;
  readonly where?: string;
}

/** Every input that this folder, or the file that `where` names, must have a test for. */
export const badInputs: readonly BadInput[] = (
  JSON.parse(readFileSync(join(ROOT, 'test', 'bad-inputs', 'command.json'), 'utf8')) as { rows: readonly BadInput[] }
).rows;

const byId = new Map(badInputs.map((row) => [row.id, row]));

/** Gives the name of the test of an input. */
export function titleOf(id: string): string {
  return `${id} ${rowOf(id).title}`;
}

/** Gives the text of an input. */
export function textOf(id: string): string {
  const { input, gen } = rowOf(id);
  if (input !== undefined) return input;
  if (gen === undefined) throw new Error(`${id} is a situation and has no text.`);
  return String(runInThisContext(`(${gen})`));
}

function rowOf(id: string): BadInput {
  const row = byId.get(id);
  if (!row) throw new Error(`${id} is not in test/bad-inputs/command.json.`);
  return row;
}
