/** The SHA-256 of the page's style sheet in Base64, for the page's content security policy; a test recomputes it. */
export const styleHash = 'hnp+HJvNjmExqXRca0ALKHUOYzJvTSE4VSxxCTikOmc=';

/** The SHA-256 of the page's script in Base64, for the page's content security policy; a test recomputes it. */
export const scriptHash = 'U/Va6wP0docf4LREJXHuRoMUk9lxPHIYUN+jLNEYQkg=';
