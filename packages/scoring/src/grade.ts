import type { Ceiling, Grade, TlsGrade } from '@callsight/model';
import { scoringModel } from './model';

/** Gives the letter of 0 to 100 points, A to F. */
export function letterOf(points: number): 'A' | 'B' | 'C' | 'D' | 'E' | 'F' {
  return scoringModel.letters.find((letter) => points >= letter.atLeast)?.grade ?? 'F';
}

/** What the grade of a host is decided on; `score` is rounded and capped. */
export interface GradeCase {
  readonly score: number;
  readonly confidence: number;
  readonly ceiling: Ceiling | undefined;
  readonly warnings: readonly string[];
  readonly tls: TlsGrade | undefined;
}

function condemned(ceiling: Ceiling | undefined): boolean {
  return ceiling?.grade === 'F' || ceiling?.grade === 'Z';
}

/** Gives whether the grade is shown as provisional (`B~`): the evidence is thin and nothing condemns the host. */
export function isProvisional({ confidence, ceiling }: Pick<GradeCase, 'confidence' | 'ceiling'>): boolean {
  return confidence < scoringModel.provisionalBelow && !condemned(ceiling);
}

/** Gives the grade of a host: A+ to F, or `?` when too little is known to say. */
export function gradeOf({ score, confidence, ceiling, warnings, tls }: GradeCase): Grade {
  if (confidence < scoringModel.unknownBelow && !condemned(ceiling)) return '?';
  const letter = letterOf(score);
  if (letter !== 'A') return letter;
  const tlsGrade = tls?.gradeTrustIgnored;
  if (tlsGrade === 'A-') return 'A-';
  const best = score >= scoringModel.aPlus.score && confidence >= scoringModel.aPlus.confidence;
  return best && warnings.length === 0 && (tlsGrade === 'A' || tlsGrade === 'A+') ? 'A+' : 'A';
}
