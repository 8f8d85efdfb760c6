import type { CommandEntry, FlagEntry } from './commandTree';

/**
 * Gives the script that completes commands in zsh.
 * @see https://zsh.sourceforge.io/Doc/Release/Completion-System.html
 */
export function zshScript(commands: readonly CommandEntry[]): string {
  const first = commands.filter(({ words }) => words.length === 1);
  const outer = first.filter(({ words: [name] }) =>
    commands.some(({ words }) => words.length === 2 && words[0] === name),
  );
  return `#compdef callsight
# Completion of callsight in zsh: source <(callsight completion zsh)
_callsight() {
  local command=scan
  if (( CURRENT == 2 )); then
    local -a commands=(
${first.map(({ words: [name], description }) => `      ${quoted(`${name}:${description}`)}`).join('\n')}
    )
    _describe -t commands command commands
  fi
  if (( CURRENT > 2 )); then
    case $words[2] in
      ${first.map(({ words: [name] }) => name).join('|')})
        command=$words[2]
        shift words
        (( CURRENT -= 1 ))
        ;;
    esac
    case $command in
${outer.map(({ words: [name = ''] }) => `      ${name}) if (( CURRENT > 2 )); then command="${name} $words[2]"; shift words; (( CURRENT -= 1 )); fi ;;`).join('\n')}
    esac
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] = _callsight ]]; then _callsight "$@"; else compdef _callsight callsight; fi
`;
}

function commandCase({ words, flags, choices, takesArgument }: CommandEntry): string {
  const rest = choices.length > 0 ? [`'*:word:(${choices.join(' ')})'`] : takesArgument ? ["'*:file:_files'"] : [];
  return [
    `    '${words.join(' ')}')`,
    `      _arguments ${[...flags.map(flagText), ...rest].join(' \\\n        ')}`,
    '      ;;',
  ].join('\n');
}

function flagText({ name, description, takesValue, choices }: FlagEntry): string {
  const value = takesValue ? (choices.length > 0 ? `:value:(${choices.join(' ')})` : ':value:_files') : '';
  return quoted(`*${name}[${description.replace(/[[\]:\\]/g, '\\$&')}]${value}`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
