/** Gives the number without the dust of binary fractions, so that 0.6 reached by adding is 0.6 in a comparison. */
export function settle(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** Gives the number rounded half up to so many decimals. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.floor(settle(value * scale) + 0.5) / scale;
}

/** Gives the sum without the dust of binary fractions. */
export function total(values: readonly number[]): number {
  return settle(values.reduce((sum, value) => sum + value, 0));
}
