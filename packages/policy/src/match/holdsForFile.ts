import type { ExceptionClause } from '../policy';
import { pathMatches } from './pathGlob';

/** Gives whether an exception is meant for a file of the project. Its path starts from the folder of its policy. */
export function holdsForFile({ path, view }: Pick<ExceptionClause, 'path' | 'view'>, file: string): boolean {
  if (view?.inside !== undefined && !file.startsWith(view.inside)) return false;
  if (path === undefined) return true;
  const seen = view?.inside !== undefined ? file.slice(view.inside.length) : `${view?.around ?? ''}${file}`;
  return pathMatches(path, seen);
}
