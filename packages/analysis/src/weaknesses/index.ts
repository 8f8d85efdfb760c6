import { certificateChecks } from './certificateChecks';
import { oldTls } from './oldTls';
import type { WeaknessModel } from './weaknessModel';

/** Every kind of weakness that is looked for. */
export const weaknessModels: readonly WeaknessModel[] = [certificateChecks, oldTls];
