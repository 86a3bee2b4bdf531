// Identity numbers that nobody has: those of Xihu, born on a day in 1990, with the check digit that GB 11643-1999 asks for.

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** @param order Who is registered on that day as the how many-th. */
export function identityNumber(order: number): string {
  const body = `33010619900214${String(order).padStart(3, "0")}`;
  const sum = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(body[i]), 0);
  return body + "10X98765432"[sum % 11];
}
