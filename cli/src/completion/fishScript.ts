import type { CommandEntry, FlagEntry } from './commandTree';

/**
 * Gives the script that completes commands in fish.
 * @see https://fishshell.com/docs/current/completions.html
 */
export function fishScript(commands: readonly CommandEntry[]): string {
  const lines = commands.flatMap(({ words, description, flags, choices }) => {
    const here = conditionOf(words, commands);
    const [name = '', inner] = words;
    return [
      inner === undefined
        ? `complete -c callsight -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`
        : `complete -c callsight -n '__fish_seen_subcommand_from ${name}' -a ${inner} -d ${quoted(description)}`,
      ...(inner === undefined && choices.length > 0 && !hasInner(name, commands)
        ? [`complete -c callsight -n ${here} -f -a ${quoted(choices.join(' '))}`]
        : []),
      ...flags.map((flag) => flagLine(flag, here)),
    ];
  });
  return `# Completion of callsight in fish: callsight completion fish | source\n${lines.join('\n')}\n`;
}

/** Where the flags of a command are offered; those of `scan` also where no command is named. */
function conditionOf([name = '', inner]: readonly string[], commands: readonly CommandEntry[]): string {
  if (inner !== undefined)
    return quoted(`__fish_seen_subcommand_from ${name}; and __fish_seen_subcommand_from ${inner}`);
  if (name !== 'scan') return quoted(`__fish_seen_subcommand_from ${name}`);
  const others = commands.flatMap(({ words }) => (words.length === 1 && words[0] !== 'scan' ? [words[0]] : []));
  return quoted(`not __fish_seen_subcommand_from ${others.join(' ')}`);
}

function hasInner(name: string, commands: readonly CommandEntry[]): boolean {
  return commands.some(({ words }) => words.length === 2 && words[0] === name);
}

function flagLine({ name, description, takesValue, choices }: FlagEntry, here: string): string {
  const value = takesValue ? (choices.length > 0 ? ` -x -a ${quoted(choices.join(' '))}` : ' -r -F') : '';
  return `complete -c callsight -n ${here} -l ${name.slice(2)}${value} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}
