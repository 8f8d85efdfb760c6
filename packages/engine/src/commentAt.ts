import type { CommentForm } from '@callsight/analysis';
import { loadAnalysis } from './loadAnalysis';

/** Gives which comment may stand at an offset of a file: one of code or one of markup; `undefined` inside a tag. */
export function commentAt(file: string, text: string, offset: number): CommentForm | undefined {
  return loadAnalysis().commentAt(file, text, offset);
}
