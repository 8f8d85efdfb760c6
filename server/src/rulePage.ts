import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ruleDocPath } from '@callsight/policy';
import { addressOf } from './addresses';

/** The bundles lie in a folder beside that of the pages. */
const HOME = join(__dirname, '..');

const pages = new Map<string, string | undefined>();

/** Gives the address of a rule's page as it was shipped; `undefined` where it was not. */
export function rulePage(id: string): string | undefined {
  if (!pages.has(id)) {
    const path = join(HOME, ruleDocPath(id));
    pages.set(id, existsSync(path) ? addressOf(path) : undefined);
  }
  return pages.get(id);
}
