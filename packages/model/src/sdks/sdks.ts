import { aiProvidersSdks } from './aiProvidersSdks';
import { aiSdks } from './aiSdks';
import { aiToolsSdks } from './aiToolsSdks';
import { analyticsSdks } from './analyticsSdks';
import { awsSdks } from './awsSdks';
import { backendSdks } from './backendSdks';
import { chainSdks } from './chainSdks';
import { chatSdks } from './chatSdks';
import { dataSdks } from './dataSdks';
import { firebaseSdks } from './firebaseSdks';
import { googleCloudSdks } from './googleCloudSdks';
import { googleSdks } from './googleSdks';
import { identitySdks } from './identitySdks';
import { langchainSdks } from './langchainSdks';
import { messagingSdks } from './messagingSdks';
import { microsoftSdks } from './microsoftSdks';
import { observabilitySdks } from './observabilitySdks';
import { paymentsSdks } from './paymentsSdks';
import { platformsSdks } from './platformsSdks';
import type { Sdk } from './sdk';
import { searchSdks } from './searchSdks';
import { sentrySdks } from './sentrySdks';
import { signInSdks } from './signInSdks';
import { workSdks } from './workSdks';

/** Every vendor package that is known, with what it reaches. */
export const SDKS: readonly Sdk[] = [
  ...aiProvidersSdks,
  ...aiSdks,
  ...aiToolsSdks,
  ...analyticsSdks,
  ...awsSdks,
  ...backendSdks,
  ...chainSdks,
  ...chatSdks,
  ...dataSdks,
  ...firebaseSdks,
  ...googleCloudSdks,
  ...googleSdks,
  ...identitySdks,
  ...langchainSdks,
  ...messagingSdks,
  ...microsoftSdks,
  ...observabilitySdks,
  ...paymentsSdks,
  ...platformsSdks,
  ...searchSdks,
  ...sentrySdks,
  ...signInSdks,
  ...workSdks,
];
