/** The SHA-256 of the page's style sheet in Base64, for the page's content security policy; a test recomputes it. */
export const styleHash = '9tE8EUxYS1tYqvQlFVnyIcR34tElqEkQkBB8RH3qcq8=';

/** The SHA-256 of the page's script in Base64, for the page's content security policy; a test recomputes it. */
export const scriptHash = 'U/Va6wP0docf4LREJXHuRoMUk9lxPHIYUN+jLNEYQkg=';
