import type { FormatId } from '@callsight/report';

/** How a report of ours begins, by format: only such a file is ever replaced. */
export const REPORT_HEAD: Readonly<Record<FormatId, RegExp>> = {
  html: /<meta name="generator" content="callsight \d/,
  json: /^\{\s*"version":\s*1,\s*"tool":\s*\{\s*"name":\s*"callsight"/,
  sarif: /"driver":\s*\{\s*"name":\s*"CallSight"/i,
  text: /^\s*(?:\u001b\[2m)?network (?:off|lists|probe): /,
};
