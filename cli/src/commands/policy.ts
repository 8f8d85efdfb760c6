import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newPolicy } from '@callsight/policy';
import { terminalText } from '@callsight/report';
import { EXIT, UserError } from '../exitCode';
import type { PolicyValidateFlags } from '../flags';
import { policyState } from '../openEngine';
import { clockOf } from '../plan';
import { WORDS } from '../words';
import type { World } from '../world';

const POLICY_NAME = 'callsight.json';

/** Checks every layer of the policy: one line for each problem, exit code 2 when one of them is an error. */
export function policyValidateCommand(path: string | undefined, flags: PolicyValidateFlags, world: World): number {
  const { files, problems } = policyState(world.cwd, path, clockOf(flags.now, world), world);
  if (files.length === 0) throw new UserError(WORDS.noPolicy);
  for (const { text } of problems) world.say(terminalText(text));
  const broken = new Set(problems.flatMap(({ severity, file }) => (severity === 'error' ? [file] : [])));
  for (const file of files) if (!broken.has(file)) world.print(`${terminalText(WORDS.policyValid(file))}\n`);
  return broken.size > 0 ? EXIT.error : EXIT.clean;
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
