import { allowedName, type EgressTarget, firstLabelOpen, widerNote, withoutDenied } from './egressTarget';

/**
 * The flag of Deno that says what a program may reach.
 * @see https://docs.deno.com/runtime/fundamentals/security/#network-access
 */
export const deno: EgressTarget = {
  id: 'deno',
  render({ hosts }) {
    const values = [...new Set(hosts.map(({ host, port }) => `${firstLabelOpen(host)}:${port}`))];
    const notes = hosts.flatMap(({ host }) => widerNote(host, firstLabelOpen(host)));
    return { text: values.length > 0 ? `--allow-net=${values.join(',')}\n` : '--deny-net\n', notes };
  },
  read(text) {
    const flags = [...text.matchAll(/(?:--allow-net|(?<=^|\s)-N)=["']?([^\s"']+)/g)].flatMap(([, list = '']) =>
      list.split(','),
    );
    // Without a list they allow everything.
    const open = /(?:--allow-net|--allow-all|(?<=^|\s)-[AN])(?=\s|["']|$)/.test(text) ? ['*'] : [];
    const json = [...text.matchAll(/"net"\s*:\s*\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      [...list.matchAll(/"([^"]+)"/g)].map(([, value = '']) => value),
    );
    const allowed = [...flags, ...open, ...json].filter((value) => value !== '').map(allowedName);
    return withoutDenied(allowed, deniedIn(text).map(allowedName));
  },
};

/** Gives what the flags deny, which counts before what they allow; without a list that is everything. */
const deniedIn = (text: string): readonly string[] =>
  [...text.matchAll(/--deny-net(?:=["']?([^\s"']+))?/g)].flatMap(([, list = '*']) => list.split(','));
