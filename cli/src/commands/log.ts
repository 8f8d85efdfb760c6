import { sentText, terminalText } from '@callsight/report';
import { placesOf } from '@callsight/store';
import { EXIT } from '../exitCode';
import type { World } from '../world';

/** Prints what left this machine, as far back as the log goes. */
export function logCommand(world: World): number {
  const text = sentText(placesOf(world.machine).sent.lines());
  world.print(text.split('\n').map(terminalText).join('\n'));
  return EXIT.clean;
}
