/** Tells whether one insertion, deletion, replacement, or swap of neighbours turns one text into the other; equal texts are not. */
export function oneEditApart(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [Array.from(a), Array.from(b)] : [Array.from(b), Array.from(a)];
  if (long.length - short.length > 1) {
    return false;
  }
  let start = 0;
  while (start < short.length && short[start] === long[start]) {
    start++;
  }
  const rest = (from: number, text: readonly string[]) => text.slice(from).join('');
  if (short.length !== long.length) {
    return rest(start, short) === rest(start + 1, long);
  }
  if (start === short.length) {
    return false;
  }
  const swapped = short[start] === long[start + 1] && short[start + 1] === long[start];
  return (
    rest(start + 1, short) === rest(start + 1, long) || (swapped && rest(start + 2, short) === rest(start + 2, long))
  );
}
