import { run, type World } from '@callsight/cli';

/** What a command meets that runs in the process of a test. */
export interface Surroundings {
  /** The folder that it runs in, and keeps in what it learns. */
  readonly home: string;
  readonly clock: string;
  readonly outside: World['outside'] & object;
  readonly environment?: Readonly<Record<string, string>>;
  readonly onInterrupt?: World['onInterrupt'];
}

/** Runs the command in this process, where the test stands for all that lies outside the machine. */
export async function inProcess(
  args: readonly string[],
  { home, clock, outside, environment = {}, onInterrupt = () => () => undefined }: Surroundings,
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    cwd: home,
    sample: home,
    build: 'test',
    machine: { platform: 'linux', home, environment: { XDG_CACHE_HOME: home, ...environment } },
    managed: [],
    outside,
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
