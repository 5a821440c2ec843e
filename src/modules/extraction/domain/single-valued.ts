import type { Statement } from './statement.js';

const DENIAL = /^(?:không|khong|ko|chưa|hết|thôi|no longer|not|never|don['’]t|doesn['’]t|didn['’]t)(?:\s|$)/iu;
const ENDING = /^(?:no longer|không còn|khong con|hết|thôi)\s|\s(?:any ?more|any longer|nữa|nua)(?:\s|$)/iu;
/** Where somebody works, other than what they do there. */
const EMPLOYER = /^(?:\S+ ){0,2}(?:work(?:ing|s)? (?:at|for)|làm (?:việc )?(?:ở|tại|cho))\s/iu;

/**
 * Whether a value may take the place of the one before it. What somebody is not says nothing about what they are; what
 * they are no longer does.
 */
export function isReplacing(value: string): boolean {
  return !DENIAL.test(value) || ENDING.test(value);
}

/**
 * The statements of one turn, where a kind stays with those only that replace what was said in turns before:
 * - "I work at Globex now, no longer at Acme": what ended is not what holds;
 * - "I'm a designer and work at Globex": the one must not push out the other.
 */
export function withKindsOfOneTurn(statements: readonly Statement[]): readonly Statement[] {
  const employed = statements.some(({ kind, value }) => kind === 'job' && holds(value) && EMPLOYER.test(value));
  const held = new Set<string>();
  return statements.map((statement) => {
    const { kind, value } = statement;
    if (kind === undefined) return statement;
    const replaces = holds(value)
      ? kind !== 'job' || !employed || EMPLOYER.test(value)
      : ENDING.test(value) && !held.has(kind);
    if (holds(value)) held.add(kind);
    return replaces ? statement : { ...statement, kind: undefined };
  });
}

function holds(value: string): boolean {
  return !DENIAL.test(value) && !ENDING.test(value);
}
