/** Tells whether one insertion, deletion, replacement, or swap of neighbours turns one text into the other; equal texts are not. */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) {
    return false;
  }
  let start = 0;
  while (start < short.length && short[start] === long[start]) {
    start++;
  }
  if (short.length !== long.length) {
    return short.slice(start) === long.slice(start + 1);
  }
  if (start === short.length) {
    return false;
  }
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return (
    short.slice(start + 1) === long.slice(start + 1) || (swapped && short.slice(start + 2) === long.slice(start + 2))
  );
}
