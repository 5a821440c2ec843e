import { type Lexicon, Pattern } from '../text/pattern.js';
import type { Phrase } from '../text/phrase.js';

/** Word lists of time expressions. */
export const TIME: Lexicon = {
  word: '[^ ,]+',
  day: 'mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|weekdays?|weeknights?|weekends?',
  month:
    'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|' +
    'apr|jun|jul|aug|sept?|oct|nov|dec',
  season:
    "spring|summer|autumn|fall|winter|christmas|xmas|easter|thanksgiving|halloween|new year'?s?( eve|" +
    ' day)?|ramadan|diwali|tet|eid|hanukkah|lent|spring break',
  unit:
    'days?|weeks?|months?|years?|hours?|minutes?|nights?|decades?|semesters?|quarters?|seasons?|' +
    'mornings?|evenings?|afternoons?',
  period: '{unit}|{day}|{month}|{season}',
  amount:
    '\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|a few|' +
    'a couple of|several|many|half a',
  ordinal: '\\d{1,2}(st|nd|rd|th)?|first|second|third|fifth',
  date:
    '(the )?{ordinal}( of)?,? {month}( ,? ?\\d{4})?|{month}\\.? (the )?\\d{1,2}(st|nd|rd|' +
    'th)?( ,? ?\\d{4})?|\\d{1,4}[/-]\\d{1,2}([/-]\\d{1,4})?|\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}|' +
    'the \\d{1,2}(st|nd|rd|th)',
};

const PAST =
  'yesterday|last {period}|({amount} )?{unit} ago|ago|back in {word}|in (the )?((early|late|mid) )?(19|' +
  '20)\\d\\ds?|when i (was|turned|were) .+|when we were .+|as a (kid|child|teenager|teen|student)|' +
  'growing up|recently|this past {period}|the other day|earlier this {period}|over the {period}|once|' +
  'twice|{amount} times|this (morning|{season}|year)|last time|in (high school|college|school)|' +
  'at (school|university)|{ordinal} birthday';
const FUTURE =
  'tomorrow|next {period}|(later )?this (weekend|week|month|year|evening|afternoon|{day}|{season}|' +
  '{month})|in {amount} {unit}|soon|(by|before|until) ((the )?(end of |early |late )?)({period}|\\d\\d|' +
  '{date})|one day|some ?day|over the {period}|eventually|when i (retire|graduate|finish|grow up|' +
  'turn) ...?|tonight';
const CALENDAR =
  '(on|by|before|until|from) (the )?({day}|{date})|on (a )?{day} (morning|afternoon|evening|night)|' +
  'in (early |late |mid-?)?({month}|{season})|in the {season}|{day}|{date}|at \\d[^ ]*( (am|pm|a\\.m|' +
  'p\\.m))?|for {season}|(19|20)\\d\\d';
const FREQUENCY =
  '(every|each)( (single|other|few|two|three|second))? {period}|(on|at) (the )?({day}|weekends?)|(once|' +
  'twice|{amount} times|a few times|several times|{amount} {unit}) (a|per|every|each) {unit}|daily|' +
  'weekly|monthly|yearly|regularly|usually|often|always|sometimes|normally|typically|generally|never|' +
  'rarely|seldom|hardly ever|occasionally|most {period}|in the (mornings?|evenings?|afternoons?)|' +
  'at night|before (bed|work|breakfast|school)|after (work|school|dinner|lunch)|all the time|a lot|' +
  'frequently|tend to|on (my|the) (commute|way to work)|(mon|tues|wednes|thurs|fri|satur|sun)days|' +
  'weekends|all year round|first thing';
const DURATION =
  '(for|over|almost|nearly|in) (the (past|last) )?((about|almost|over|nearly|' +
  'more than) )?({amount} )?({unit}|ages)|since .+|all my life|my (whole|entire) life|from a young age';

const search = (source: string): Pattern => Pattern.anywhere(source, TIME);
const TIMES = {
  past: search(PAST),
  future: search(FUTURE),
  calendar: search(CALENDAR),
  frequency: search(FREQUENCY),
  duration: search(DURATION),
};

export type TimeSense = keyof typeof TIMES;

/** Whether a time of one of these senses is said anywhere in the words. */
export function saysWhen(words: Phrase, ...senses: readonly TimeSense[]): boolean {
  return senses.some((sense) => words.test(TIMES[sense]));
}

const ADVERBIAL = Pattern.whole(
  '(last|next|this|every|each|in|on|at|during|since|for|after|before|when|as|back|over|until|by|twice|' +
    'once|most|yesterday|tomorrow|tonight|today|recently|currently|nowadays|lately|now|usually|normally|' +
    'sometimes|often|growing|these|{amount}|an?|one|some|around|within|later|earlier|soon|someday|' +
    'some day|eventually|\\d.*|{day}|mornings|always|never|outside|whenever|besides) ...',
  TIME,
);

/** Whether the words start as a time or place in front of the subject does ("Last summer", "In the evening"). */
export function opensWithTime(words: Phrase): boolean {
  return words.test(ADVERBIAL);
}
