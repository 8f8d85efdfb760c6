import type { TlsGrade } from '@callsight/model';
import { roundTo } from '../rounding';
import { gradeTls } from '../tls/gradeTls';
import { fieldOf, rowsOf } from './fields';
import { readTlsFacts } from './readTlsFacts';

/**
 * Gives the TLS grade of every row of `{ "vectors": [{ "input": … }, …] }` or of an array of such rows, in their order,
 * with totals rounded to two decimals. Throws a plain error with the place of the first wrong field.
 */
export function gradeTlsDocument(json: unknown): { readonly scores: readonly TlsGrade[] } {
  const scores = rowsOf(json).map((row) => {
    const grade = gradeTls(readTlsFacts(fieldOf(row, 'input')));
    return { ...grade, total: roundTo(grade.total, 2) };
  });
  return { scores };
}
