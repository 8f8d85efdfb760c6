import { type Markup, verbatim } from './markup';

/** The mark of CallSight, a shield with a sight and a call that leaves it, as inline SVG. */
export const brandMark: Markup = verbatim(
  '<svg class="mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true" focusable="false"><path class="shield" d="M15 2.5 4.5 6.2v8.6c0 6.7 4.3 11.7 10.5 14.7 6.2-3 10.5-8 10.5-14.7v-1.6"/><circle class="ring" cx="14.8" cy="15" r="5.4"/><circle class="dot" cx="14.8" cy="15" r="1.8"/><path class="arrow" d="M14.8 15 27.6 4.6M20.8 3.6h7.4v7.2"/></svg>',
);
