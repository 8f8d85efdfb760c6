import type { FormatId } from '@callsight/report';

/** How a report of ours begins, by format: only such a file is ever replaced. */
export const REPORT_HEAD: Readonly<Record<FormatId, RegExp>> = {
  text: /^\s*(?:\u001b\[2m)?network (?:off|lists|probe|third-party): /,
  json: /^\{\s*"version":\s*1,\s*"tool":\s*\{\s*"name":\s*"callsight"/,
  sarif: /"driver":\s*\{\s*"name":\s*"CallSight"/i,
  cyclonedx:
    /"bomFormat":\s*"CycloneDX",[\s\S]*"tools":\s*\{\s*"components":\s*\[\s*\{\s*"type":\s*"application",\s*"name":\s*"callsight"/,
  html: /<meta name="generator" content="callsight \d/,
  markdown: /^# CallSight: /,
  csv: /^file,line,column,client,method,scheme,host,port,path,environment,/,
  gitlab: /^\[(?:\]\s*$|\s*\{\s*"type":\s*"issue",\s*"engine_name":\s*"callsight")/,
  junit: /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*<testsuites name="CallSight"/,
  github: /^::debug::callsight \d/,
};
