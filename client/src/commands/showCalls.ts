import type { ReportPlace } from '@callsight/server';
import * as vscode from 'vscode';
import type { Command } from '../app';
import { positionArgument, textArgument } from '../ask';

/** Shows every call to a host beside the one that the user looks at. */
export const showCalls: Command = {
  id: 'showCalls',
  async run({ server }, argument) {
    const uri = textArgument(argument, 'uri');
    const host = textArgument(argument, 'host');
    if (!uri || !host) return;
    const { places } = await server.ask('callsight/hostCalls', { uri, host });
    const locations = places.map((place) => new vscode.Location(server.uri(place.uri), rangeOf(place)));
    const at =
      positionArgument(argument, 'position') ??
      vscode.window.activeTextEditor?.selection.active ??
      new vscode.Position(0, 0);
    await vscode.commands.executeCommand('editor.action.peekLocations', server.uri(uri), at, locations, 'peek');
  },
};

function rangeOf({ range: { start, end } }: ReportPlace): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
