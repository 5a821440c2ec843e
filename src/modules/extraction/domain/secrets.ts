import { fold } from '../../../shared/kernel/fold.js';

const NAMED =
  /\b(?:password|passcode|passphrase|mat khau|pass ?word|pin(?: code)?|otp|cvv|cvc|ssn|social security|api[ -]?key|secret key|private key|access token|seed phrase|so the|card number|credit card)\b[^\n]{0,20}?(?::|=|\bis\b|\bla\b)/u;
const DIGIT_RUN = /(?:\d[ -]?){13,19}/g;

/** Whether a fact gives away what nobody should keep: a password, a code, the number of a payment card. */
export function givesSecretAway(text: string): boolean {
  const folded = fold(text);
  return NAMED.test(folded) || (folded.match(DIGIT_RUN) ?? []).some((run) => isCardNumber(run.replace(/\D/g, '')));
}

// The check digit of payment cards (Luhn, ISO/IEC 7812): doubled every second from the right, the sum ends in 0.
function isCardNumber(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, place) => {
    const value = place % 2 === 0 ? Number(digit) : Number(digit) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 13 && sum % 10 === 0;
}
