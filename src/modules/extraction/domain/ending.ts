const DENIAL = /^(?:không|khong|ko|chưa|hết|thôi|no longer|not|never|don['’]t|doesn['’]t|didn['’]t)(?:\s|$)/iu;
const ENDING = /^(?:no longer|không còn|khong con|hết|thôi)\s|\s(?:any ?more|any longer|nữa|nua)(?:\s|$)/iu;

/** Whether a value tells that something is not so any more: "no longer work at Acme", "không còn ở Huế". */
export function isEnding(value: string): boolean {
  return ENDING.test(value);
}

/**
 * Whether a value may take the place of the one before it. What somebody is not says nothing about what they are; what
 * they are no longer does.
 */
export function isReplacing(value: string): boolean {
  return !DENIAL.test(value) || isEnding(value);
}
