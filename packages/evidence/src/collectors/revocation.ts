import type { Known, ProbeFacts } from '@callsight/model';
import { noted, type Revocation, revocationQuestionOf, revocationRemark, revoked } from '../certificate/revocation';
import type { ThirdPartyCollector } from '../collector';

/** Whether the authority that issued the host's certificate has revoked it, by its own list. */
export const revocation: ThirdPartyCollector = {
  id: 'revocation',
  collect: async ({ probe }, { revocations }, signal) => {
    if (probe.state === 'unknown') return {};
    // Where a certificate is not trusted, the address of the list comes from anybody.
    const isTrusted = probe.value.tls.certificate.trust === 'ok';
    const question = isTrusted ? revocationQuestionOf(probe.value) : undefined;
    return question === undefined ? {} : { probe: withRevocation(probe, await revocations.ask(question, signal)) };
  },
};

function withRevocation(probe: Known<ProbeFacts>, found: Revocation): Known<ProbeFacts> {
  const remark = revocationRemark(found);
  return found.kind === 'revoked' ? revoked(probe, remark) : noted(probe, remark);
}
