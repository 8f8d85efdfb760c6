/** The SHA-256 of the page's style sheet in Base64, for the page's CSP; a test recomputes it. */
export const styleHash = '+7Vl1Advbt0DMQgeuPx12ITfax6rRfBhjyvsD2q+yFI=';

/** The SHA-256 of the page's script in Base64, for the page's CSP; a test recomputes it. */
export const scriptHash = 'HaZOPcQXcL8Kkjr1AFxum+8hSzC5UzOCtSilW6Fzr/k=';
