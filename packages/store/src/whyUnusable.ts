import { accessSync, constants, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import { isOurs } from './privateFolder';

/** Gives why nothing can be kept in a folder, and what to do, as a sentence; `undefined` where all is well. */
export function whyUnusable(folder: string): string | undefined {
  const there = nearest(folder);
  if (!isFolder(there)) return `Nothing can be kept: ${there} is no folder. Move it away.`;
  if (there === folder && !isOurs(folder)) {
    return `Nothing can be kept: others may write to ${folder}. Make it yours alone (chmod 700).`;
  }
  try {
    accessSync(there, constants.W_OK | constants.X_OK);
    return undefined;
  } catch {
    return `Nothing can be kept: ${there} cannot be written. Check its permissions.`;
  }
}

/** The folder itself, or the deepest one above it that there is. */
function nearest(path: string): string {
  for (let place = path; ; place = dirname(place)) {
    if (exists(place) || place === dirname(place)) return place;
  }
}

function exists(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    // Something above it is no folder, or may not be entered.
    return false;
  }
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
