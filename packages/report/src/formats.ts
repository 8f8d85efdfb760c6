import type { Format, FormatId } from './format';
import { csv } from './formats/csv';
import { cyclonedx } from './formats/cyclonedx';
import { github } from './formats/github';
import { gitlab } from './formats/gitlab';
import { html } from './formats/html';
import { json } from './formats/json';
import { junit } from './formats/junit';
import { markdown } from './formats/markdown';
import { sarif } from './formats/sarif';
import { text } from './formats/text';

/** Every format by its name, in the order in which they are listed. */
export const formats: Readonly<Record<FormatId, Format>> = {
  text,
  json,
  sarif,
  cyclonedx,
  html,
  markdown,
  csv,
  gitlab,
  junit,
  github,
};
