/** A longer text is cut here, in UTF-16 units. */
export const textLimit = 4096;
/** Lists, concatenations and choices are cut here. */
export const itemLimit = 256;
/** Functions in object literals are looked for this deep. */
export const passedDepth = 3;
