/** 1 to count. */
export const times = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
