import type { Command } from 'commander';
import { bashScript } from '../completion/bashScript';
import { commandTree } from '../completion/commandTree';
import { fishScript } from '../completion/fishScript';
import { zshScript } from '../completion/zshScript';
import { EXIT } from '../exitCode';
import type { World } from '../world';

const SCRIPTS = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** A shell that commands can be completed in. */
export type Shell = keyof typeof SCRIPTS;

/** Prints the script that completes the commands, flags and choices of a program in a shell. */
export function completionCommand(shell: Shell, program: Command, world: World): number {
  world.print(SCRIPTS[shell](commandTree(program)));
  return EXIT.clean;
}
