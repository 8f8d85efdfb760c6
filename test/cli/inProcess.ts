import { run, type World } from '@callsight/cli';

/** What a command meets that runs in the process of a test. */
export interface Surroundings {
  /** The folder that it keeps in what it learns, and runs in. */
  readonly home: string;
  /** The folder that it runs in, where that is another. */
  readonly cwd?: string;
  readonly clock: string;
  readonly outside?: World['outside'] & object;
  /** Where the policy of the machine stands. */
  readonly managed?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly onInterrupt?: World['onInterrupt'];
}

/** Runs the command in this process, where the test stands for all that lies outside the machine. */
export async function inProcess(
  args: readonly string[],
  {
    home,
    cwd = home,
    clock,
    outside,
    managed = [],
    environment = {},
    onInterrupt = () => () => undefined,
  }: Surroundings,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    cwd,
    sample: cwd,
    build: 'test',
    machine: { platform: 'linux', home, environment: { XDG_CACHE_HOME: home, ...environment } },
    managed,
    ...(outside && { outside }),
    input: async () => '',
    terminal: false,
    errorTerminal: false,
    note: () => undefined,
    print: (text) => {
      said.out += text;
    },
    say: (line) => {
      said.err += `${line}\n`;
    },
    holdSignals: () => undefined,
    onInterrupt,
    now: () => clock,
  });
  return { code, ...said };
}
