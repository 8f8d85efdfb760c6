import { aiProvidersSdks } from './aiProvidersSdks';
import { aiSdks } from './aiSdks';
import { analyticsSdks } from './analyticsSdks';
import { awsSdks } from './awsSdks';
import { dataSdks } from './dataSdks';
import { firebaseSdks } from './firebaseSdks';
import { googleSdks } from './googleSdks';
import { langchainSdks } from './langchainSdks';
import { messagingSdks } from './messagingSdks';
import { microsoftSdks } from './microsoftSdks';
import { observabilitySdks } from './observabilitySdks';
import { paymentsSdks } from './paymentsSdks';
import { platformsSdks } from './platformsSdks';
import type { Sdk } from './sdk';

/** Every vendor package that is known, with what it reaches. */
export const SDKS: readonly Sdk[] = [
  ...aiProvidersSdks,
  ...aiSdks,
  ...analyticsSdks,
  ...awsSdks,
  ...dataSdks,
  ...firebaseSdks,
  ...googleSdks,
  ...langchainSdks,
  ...messagingSdks,
  ...microsoftSdks,
  ...observabilitySdks,
  ...paymentsSdks,
  ...platformsSdks,
];
