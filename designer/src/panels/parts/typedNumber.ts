const fullWidthDigit = /[０-９]/gu;
const fullWidthOffset = "０".charCodeAt(0) - "0".charCodeAt(0);

/**
 * The number in a text as people type it: full-width digits, a thousands mark and a unit behind it do no harm. A text without any
 * digit stays as it is, so that it is seen to be none.
 */
export function typedNumber(text: string | undefined): string {
  const plain = (text ?? "")
    .replace(fullWidthDigit, (digit) => String.fromCharCode(digit.charCodeAt(0) - fullWidthOffset))
    .replace(/[．。]/gu, ".")
    .replace(/[－−]/gu, "-")
    .trim();
  return /\d/u.test(plain) ? plain.replace(/[^\d.-]+/gu, "") : plain;
}

export interface NumberBounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly whole?: boolean;
}

/** Why a typed text cannot be the number that is asked for. */
export type Misfit = "atMost" | "atLeast" | "whole" | "noNumber";

/** Null for one that can, and for what may still become one. */
export function misfitOf(text: string, { min, max, whole = false }: NumberBounds): Misfit | null {
  if (/^[-.]*$/u.test(text)) return null;
  const number = Number(text);
  if (Number.isNaN(number)) return "noNumber";
  if (max !== undefined && number > max) return "atMost";
  if (min !== undefined && number < min) return "atLeast";
  return whole && !Number.isInteger(number) ? "whole" : null;
}
