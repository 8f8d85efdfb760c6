/** The SHA-256 of the page's style sheet in Base64, for the page's content security policy; a test recomputes it. */
export const styleHash = '6XFSe+sj/amm8tVvr7X+8tp4ZKpSQRZOfunJLHPbIHs=';

/** The SHA-256 of the page's script in Base64, for the page's content security policy; a test recomputes it. */
export const scriptHash = 'BzBClq2/x5yqyo5+nW9PZZoreIlE/Fv/gCZByAnqA28=';
