/** Tells whether the functions of an object under that key share the `this` of the object around it. */
export function isGroup(key: string): boolean {
  return key === 'methods' || key === 'computed' || key === 'watch';
}
