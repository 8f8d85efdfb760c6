import type { CallSite, Finding, HostResult, SuppressedFinding } from '@callsight/model';
import { callFindings } from '../callFindings';
import { endpointText, mainReason } from '../describe';
import { xmlText } from '../encode/xmlText';
import type { Format, ReportInput } from '../format';
import { grouped } from '../grouped';
import { byCall, byFinding, byText } from '../order';
import { answerOfCall, hostsByOrigin } from '../originHosts';
import { unresolvedWords } from '../words';

/** One test case: a finding fails or, where it is silenced or only a hint, is skipped; so is what is not known. */
interface Case {
  readonly file: string;
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly rule?: string;
  readonly text?: string;
}

const isSuppressed = (finding: Finding | SuppressedFinding): finding is SuppressedFinding => 'suppression' in finding;

const findingCase = (finding: Finding | SuppressedFinding): Case => {
  const { rule, level, file, span, host, message } = finding;
  const failed = !isSuppressed(finding) && (level === 'error' || level === 'warning');
  return {
    file,
    name: `${rule}${host === undefined ? '' : ` ${host}`} (line ${span.line})`,
    state: failed ? 'failed' : 'skipped',
    rule,
    text: isSuppressed(finding) ? `silenced: ${finding.suppression.reason}` : message,
  };
};

const openText = (call: CallSite, hosts: readonly HostResult[], input: ReportInput): string => {
  const host = hosts.find(({ verdict }) => verdict.answer !== 'allowed');
  if (host) return mainReason(host, input.network);
  return `host not known: it ${unresolvedWords[call.unresolved?.reason ?? 'runtime'].why}; not a clean result`;
};

const callCase = (call: CallSite, hosts: readonly HostResult[], input: ReportInput): Case => {
  const target =
    call.relative && call.endpoints.length === 0 ? 'own origin' : call.endpoints.map(endpointText).join(' | ');
  const name = `${call.method ?? call.form} ${target || 'host not known'} (line ${call.span.line})`;
  return answerOfCall(call, hosts) === 'allowed'
    ? { file: call.file, name, state: 'passed' }
    : { file: call.file, name, state: 'skipped', text: openText(call, hosts, input) };
};

const casesOf = (input: ReportInput): readonly Case[] => {
  const { calls, findings, hosts, suppressed = [] } = input.result;
  const all = [...findings, ...suppressed].sort(byFinding);
  const { ofCall } = callFindings(calls, all);
  const hostsOf = hostsByOrigin(hosts);
  const quiet = [...calls].sort(byCall).filter((call) => ofCall(call).length === 0);
  return [...all.map(findingCase), ...quiet.map((call) => callCase(call, hostsOf(call), input))];
};

const caseLines = ({ file, name, state, rule, text }: Case): readonly string[] => {
  const head = `    <testcase name="${xmlText(name)}" classname="${xmlText(file)}" file="${xmlText(file)}" time="0"`;
  if (state === 'passed') return [`${head}/>`];
  const message = xmlText(text ?? '');
  const inner =
    state === 'failed'
      ? `      <failure message="${message}" type="${xmlText(rule ?? '')}">${message}</failure>`
      : `      <skipped message="${message}"/>`;
  return [`${head}>`, inner, '    </testcase>'];
};

const countsOf = (cases: readonly Case[]): string => {
  const count = (state: Case['state']): number => cases.filter((each) => each.state === state).length;
  return `tests="${cases.length}" failures="${count('failed')}" errors="0" skipped="${count('skipped')}" time="0"`;
};

const render = (input: ReportInput): string => {
  const cases = casesOf(input);
  const suites = [...grouped(cases, ({ file }) => file)].sort(([a], [b]) => byText(a, b));
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="CallSight" ${countsOf(cases)}>`,
    ...suites.flatMap(([file, each]) => [
      `  <testsuite name="${xmlText(file)}" ${countsOf(each)} timestamp="${xmlText(input.now)}">`,
      ...each.flatMap(caseLines),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ].join('\n')}\n`;
};

/** The findings as a JUnit report, a suite a file: warnings and errors fail, what is not known or silenced is skipped. */
export const junit: Format = { id: 'junit', extension: 'xml', render };
