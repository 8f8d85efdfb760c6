import type { Format, FormatId } from './format';
import { html } from './formats/html';
import { json } from './formats/json';
import { sarif } from './formats/sarif';
import { text } from './formats/text';

/** Every format by its name. */
export const formats: Readonly<Record<FormatId, Format>> = { html, json, sarif, text };
