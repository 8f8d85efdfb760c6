import { request } from '../../handler';
import { textOf } from '../../params';
import type { FetchPolicyResult } from '../../protocol';
import { scanAll } from '../../scanAll';

/** Fetches a policy that the one of a document builds on, and only where that names it with its digest. */
export const fetchPolicy = request(
  'callsight/fetchPolicy',
  (params) => {
    const [uri, address] = [textOf(params, 'uri'), textOf(params, 'address')];
    return uri && address ? { uri, address } : undefined;
  },
  async (session, { uri, address }): Promise<FetchPolicyResult> => {
    const { network } = session.world;
    const project = session.projects.fileHome(uri)?.project;
    const base = project?.policy().missing.find((each) => each.address === address);
    if (!project || !base) return { why: 'the policy does not build on it any more' };
    const why = await network.fetchPolicy(base);
    if (why !== undefined) return { why };
    project.settingsChanged();
    await scanAll(session);
    return {};
  },
);
