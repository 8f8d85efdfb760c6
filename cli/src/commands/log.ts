import { sentText, terminalText } from '@callsight/report';
import { placesOf } from '@callsight/store';
import { EXIT } from '../exitCode';
import type { World } from '../world';

/** Prints what left this machine, as far back as the log goes. */
export function logCommand(world: World): number {
  const { sent, problem } = placesOf(world.machine);
  const text = sentText(sent.lines(), problem());
  world.print(text.split('\n').map(terminalText).join('\n'));
  return EXIT.clean;
}
