/** The SHA-256 of the page's style sheet in Base64, for the page's content security policy; a test recomputes it. */
export const styleHash = 'paT1zRNmKgu5p5/3iTO20hFW0imk8/xvkEWti62R+Ps=';

/** The SHA-256 of the page's script in Base64, for the page's content security policy; a test recomputes it. */
export const scriptHash = 'U/Va6wP0docf4LREJXHuRoMUk9lxPHIYUN+jLNEYQkg=';
