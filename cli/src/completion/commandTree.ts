import type { Command } from 'commander';
import { FORMATS, HOST_FORMATS } from '../choices';

/** A flag as a shell completes it. */
export interface FlagEntry {
  readonly name: string;
  readonly description: string;
  readonly takesValue: boolean;
  /** What its value may be; empty: a file. */
  readonly choices: readonly string[];
}

/** A command as a shell completes it. */
export interface CommandEntry {
  /** The words that name it: `scan`, `policy init`. */
  readonly words: readonly string[];
  readonly description: string;
  readonly flags: readonly FlagEntry[];
  /** What may follow it; empty: a file, where it takes an argument. */
  readonly choices: readonly string[];
  readonly takesArgument: boolean;
}

/** Gives the choices of a flag whose value is checked later. */
function laterChoices(command: string, flag: string): readonly string[] {
  if (flag === '--format') return command === 'check' ? HOST_FORMATS : FORMATS;
  return flag === '--output' ? FORMATS.map((format) => `${format}=`) : [];
}

/** Gives every command of a program that its help lists, with its flags. */
export function commandTree(program: Command): readonly CommandEntry[] {
  const below = (command: Command, words: readonly string[]): readonly CommandEntry[] =>
    commandsOf(command).flatMap((inner) => [
      entryOf(inner, [...words, inner.name()]),
      ...below(inner, [...words, inner.name()]),
    ]);
  return below(program, []);
}

function commandsOf(command: Command): readonly Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((inner) => inner.name() !== 'help');
}

function entryOf(command: Command, words: readonly string[]): CommandEntry {
  const help = command.createHelp();
  const argumentChoices = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  return {
    words,
    description: command.description(),
    flags: help.visibleOptions(command).flatMap(({ long, description, required, argChoices }) =>
      long
        ? [
            {
              name: long,
              description,
              takesValue: required,
              choices: argChoices ?? laterChoices(command.name(), long),
            },
          ]
        : [],
    ),
    choices: [...argumentChoices, ...commandsOf(command).map((inner) => inner.name())],
    takesArgument: command.registeredArguments.length > 0,
  };
}
