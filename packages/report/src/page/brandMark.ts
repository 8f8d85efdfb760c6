import { type Markup, verbatim } from './markup';

/** The mark of CallSight, a shield with a sight and a call that leaves it, as inline SVG. */
export const brandMark: Markup = verbatim(
  '<svg class="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false"><path class="shield" d="M15 2.5 4.5 6.2v8.6c0 6.700 4.300 11.700 10.500 14.700 6.200-3 10.500-8 10.500-14.700v-1.600"/><circle class="ring" cx="14.800" cy="15" r="5.400"/><circle class="dot" cx="14.800" cy="15" r="1.800"/><path class="arrow" d="M14.800 15 27.600 4.600M20.800 3.600h7.400v7.200"/></svg>',
);
