/** The SHA-256 of the page's style sheet in Base64, for the page's content security policy; a test recomputes it. */
export const styleHash = 'w1deGL0WdHbifa+NJZloLqETXFjT0BO1Z6916iEZH7k=';

/** The SHA-256 of the page's script in Base64, for the page's content security policy; a test recomputes it. */
export const scriptHash = 'U/Va6wP0docf4LREJXHuRoMUk9lxPHIYUN+jLNEYQkg=';
