import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPolicyFile, readPolicyFile } from '@callsight/engine';
import { newPolicy, readPolicy } from '@callsight/policy';
import { terminalText } from '@callsight/report';
import { EXIT, UserError } from '../exitCode';
import { WORDS } from '../words';
import type { World } from '../world';

const POLICY_NAME = 'callsight.json';

/** Checks a policy file: one line for each problem, exit code 2 when one of them is an error. */
export function policyValidateCommand(path: string | undefined, world: World): number {
  const read = path === undefined ? findPolicyFile(world.cwd) : readPolicyFile(world.cwd, resolve(world.cwd, path));
  if (!read) throw new UserError(path === undefined ? WORDS.noPolicy : WORDS.noSuchPath(path));
  if ('refused' in read) throw new UserError(WORDS.policyRefused(read.file, read.refused));
  const { problems } = readPolicy(read.text, read.file);
  for (const { text } of problems) world.say(terminalText(text));
  if (problems.some(({ severity }) => severity === 'error')) return EXIT.error;
  world.print(`${WORDS.policyValid(read.file)}\n`);
  return EXIT.clean;
}

/** Creates a policy file in the working folder; an existing one is left alone. */
export function policyInitCommand(world: World): number {
  try {
    writeFileSync(join(world.cwd, POLICY_NAME), newPolicy(), { flag: 'wx' });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new UserError(code === 'EEXIST' ? WORDS.policyExists(POLICY_NAME) : WORDS.outputFailed(POLICY_NAME, code));
  }
  world.print(`${WORDS.policyCreated(POLICY_NAME)}\n`);
  return EXIT.clean;
}
