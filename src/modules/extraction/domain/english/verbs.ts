import { wordSet } from '../text/word-set.js';

/** Past forms of what changes a life or is told later on: worth keeping without a date. */
export const NOTABLE_PAST = wordSet(
  'visited travelled traveled toured flew moved relocated emigrated immigrated settled bought purchased sold adopted',
  'rescued fostered married divorced wed graduated started began launched founded opened closed quit stopped retired',
  'resigned joined enrolled won lost broke sprained tore fractured dislocated injured passed failed ' +
    'finished completed',
  'published wrote built renovated remodeled booked signed celebrated attended performed ran climbed ' +
    'hiked swam surfed',
  'competed served volunteered planted learned learnt taught studied majored minored proposed became ' +
    'turned inherited donated',
  'recovered survived underwent grew lived worked spent rented registered switched upgraded replaced crashed totaled',
  'applied auditioned interviewed landed earned converted coached backpacked camped cycled biked skied ordered baked',
  'conquered defended gave delivered hosted organized organised threw reached dropped missed developed',
  'grew raised caught trained transferred qualified skydived dated reconnected quit moved separated ' +
    'miscarried died fought passed',
);

/** Past forms that say little unless a date, a name or a number stands by them. */
export const PLAIN_PAST = wordSet(
  'went had got took made saw ate watched read came left found cooked drank slept called took played drove painted',
  'knitted fixed repaired cleaned cut hurt fell tried burned burnt injured walked danced sang drew ' +
    'designed received adjusted',
  'stayed paid gained saved hit won did was were chose picked hired fired lent borrowed skipped ' +
    'brought put set kept held',
  'wore sent felt met',
);

/** Past forms of talk and thought, never facts. */
export const TALK_PAST = wordSet(
  'said told asked thought meant knew heard noticed wondered mentioned agreed guessed assumed hoped ' +
    'expected wanted needed',
  'forgot understood realized realised checked clicked typed copied pasted tested looked seemed ' +
    'appeared thanked apologized',
  'apologised confused explained answered replied texted messaged emailed used liked loved hated enjoyed appreciated',
);

/** Present verbs that start a statement of their own after "and" or a comma ("I live in Rome and work as a nurse"). */
export const STATE_VERBS = wordSet(
  'am are is was were live lives work works love loves like likes hate hates prefer prefers dislike ' +
    'dislikes adore adores',
  'enjoy enjoys have has own owns grew used speak speaks teach teaches study studies suffer suffers ' +
    'want wants plan plans',
);

/** Present verbs that do so unless an infinitive stands before them ("I like to cook and bake"). */
export const ACTIVITY_VERBS = wordSet(
  'play plays read reads run runs swim swims cook cooks bake bakes paint paints draw draws write ' +
    'writes sing sings dance',
  'dances ride rides drive drives walk walks hike hikes drink drinks eat eats sleep sleeps wake wakes ' +
    'go goes do does take',
  'takes collect collects volunteer volunteers practice practise practices practises wear wears watch watches listen',
  'listens travel travels meditate meditates garden gardens sew sews knit knits climb climbs fish ' +
    'fishes camp camps follow',
  'follows support supports use uses keep keeps grow grows attend attends coach coaches train trains ' +
    'lift lifts smoke',
  'smokes avoid avoids weigh weighs commute commutes manage manages run runs raise raises rent rents ' +
    'spend spends stream',
  'streams jog jogs cycle cycles surf surfs ski skis skate skates visit visits host hosts sell sells ' +
    'make makes build',
  'builds breed breeds belong celebrate celebrates wake get gets tutor tutors foster fosters freelance call need buy',
);

const AUXILIARIES = wordSet(
  "am are is was were 's have has had do does did will would can could should might must may been be",
);

/** Verbs in a form that can only be finite here, or auxiliaries. */
export function isFiniteVerb(key: string): boolean {
  return AUXILIARIES.has(key) || STATE_VERBS.has(key) || ACTIVITY_VERBS.has(key) || isPastVerb(key);
}

export function isAuxiliary(key: string): boolean {
  return AUXILIARIES.has(key);
}

export function isPastVerb(key: string): boolean {
  return NOTABLE_PAST.has(key) || PLAIN_PAST.has(key) || TALK_PAST.has(key);
}

/** A known past form, or a word that looks like a regular one. */
export function looksPast(key: string): boolean {
  return isPastVerb(key) || /^[a-z]{2,}[^e]ed$/u.test(key);
}

/** First-person form of a verb in the third ("lives" → "live"), so that one table of predicates serves both. */
export function firstPersonForm(key: string): string {
  if (key === 'is' || key === 'are') return 'am';
  if (key === 'were') return 'was';
  if (key === 'has') return 'have';
  if (key === 'does') return 'do';
  if (isPastVerb(key) || !/[a-z]{2}s$/u.test(key) || key.endsWith('ss')) return key;
  if (key.endsWith('ies')) return `${key.slice(0, -3)}y`;
  return /(?:sh|ch|x|ss|zz|o)es$/u.test(key) ? key.slice(0, -2) : key.slice(0, -1);
}
