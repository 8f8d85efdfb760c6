/** The page of the command: the help of every command and flag, as the program prints it. */
export async function commandPages({ run }) {
  const help = async (...words) => {
    const parts = [];
    await run([...words, '--help'], { ...world, print: (part) => parts.push(part) });
    return parts.join('').trim();
  };
  const below = async (words) => {
    const names = [...((await help(...words)).split('\nCommands:')[1]?.matchAll(/^ {2}([a-z]+)\b/gm) ?? [])];
    const inner = [];
    for (const [, name] of names) inner.push([...words, name], ...(await below([...words, name])));
    return inner;
  };
  const commands = await below([]);
  const parts = [];
  for (const words of [[], ...commands]) {
    const title = words.length === 0 ? '' : `## callsight ${words.join(' ')}\n\n`;
    parts.push(`${title}\`\`\`text\n${await help(...words)}\n\`\`\``);
  }
  return { 'README.md': `${[head, ...parts].join('\n\n')}\n` };
}

const world = {
  cwd: '/',
  sample: '/',
  build: '',
  machine: { platform: 'linux', home: '/', environment: {} },
  terminal: false,
  errorTerminal: false,
  say: (line) => {
    throw new Error(line);
  },
};

const head = `# The command

<!-- Made by docs/generate.mjs from what \`callsight --help\` prints. Do not edit. -->

Every flag with a value also comes from the environment, as \`env:\` says; of the switches there are \`CALLSIGHT_STAGED\`, \`CALLSIGHT_REQUIRE_COMPLETE\`, \`CALLSIGHT_FROZEN\`, \`CALLSIGHT_QUIET\`, \`CALLSIGHT_COLOR\` and \`CALLSIGHT_NO_POLICY\`, \`CALLSIGHT_NO_LOCK\`, \`CALLSIGHT_NO_PROGRESS\`, \`CALLSIGHT_NO_COLOR\`. The command line wins. \`NO_COLOR\` and \`FORCE_COLOR\` count, too.`;
