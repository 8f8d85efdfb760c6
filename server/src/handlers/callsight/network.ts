import { notification } from '../../handler';
import { readConsent } from '../../readConsent';

/** Takes how far the user lets the network be asked from now on. */
export const network = notification('callsight/network', readConsent, (session, consent) => session.agree(consent));
