import type { Rule } from '../../text/rule.js';
import { often } from './conditions.js';

/** A change of long ago says nothing about today. */
const LONG_AGO =
  'in (19|20)\\d\\d|(years|decades) ago|when i was .+|back in .+|once|twice|(second|side|part-time|summer|weekend) (job|gig) ...?';

/** Work and education, as far as a verb tells. */
export const WORK_RULES: readonly Rule[] = [
  {
    label: 'Education',
    when: [
      'am ((a|an|the|currently|now|still) )*~ (student|undergrad|undergraduate|freshman|sophomore|' +
        'phd candidate|postgrad|pupil)( (at|in|of|from|and|with|,|studying|majoring|who) ...)?',
      '(study|studied|major in|majored in|minor in|minored in|double major in|graduated|dropped out|enrolled in)( ...)?',
      '(am|have been) (studying|majoring in|minoring in|pursuing|graduating|enrolled) (?!for (the|my|an?)).+',
      '(am doing|did|am getting|got|finished|completed|have|hold|earned|am working (on|towards)|' +
        'am finishing|started|am starting|am pursuing) {own} ~ {degree} ...?',
      '(go|went|am going|got into|got accepted (to|into)|was accepted (to|into|at)|applied to|' +
        'transferred to|attend|attended) (to )?~ {school} ...?',
      'am in ((the|my) )?({word} )?(grade|year|college|university|high school|middle school|grad school|' +
        'law school|med school|kindergarten) ...?',
    ],
  },
  {
    label: 'Job change',
    kind: 'job',
    when: [
      '(have )?(lost|quit|left|resigned from) (my|the) ((current|old|last|day) )?(job|position|internship|post) ...?',
      '(have )?((got|was|been) )+(laid off|fired|made redundant|let go|furloughed) ...?',
      '(have )?(got|found|landed|accepted|took|started) (an?|my) ((new|first|better|different) )*job ...?',
      '(have )?(retired|resigned) ...?',
    ],
    unless: LONG_AGO,
  },
  {
    label: 'Job change',
    when: [
      '(have )?((got|was|am being|am getting|been|just got) )+(promoted|demoted|laid off|fired|hired|' +
        'made redundant|let go|furloughed|transferred|headhunted) ...?',
      '(have )?(got|lost|quit|left|started|found|changed|switched|landed|took|accepted|was offered|' +
        'am starting|am leaving|am quitting|resigned from) ({own} )?~ (jobs?|position|internship|role|' +
        'promotion|raise|careers?|post|gig) ...?',
      '(have )?(retired|resigned|started working|stopped working|went freelance|handed in my notice) ...?',
    ],
  },
  {
    label: 'Job',
    kind: 'job',
    when: [
      'work (as|at|for) ...',
      '(am|have been) working (as|at|for) ...',
      'am ((currently|now) )*employed (as|at|by|with) ...',
      '(have )?joined ... as (an?|the|their) ({word} ){0,3}?{occupation} ...?',
      '(have )?started (working|a new job|my new job) (as|at|for|with) ...',
    ],
    unless: `(on|from) (weekends?|{day}|home) ...?|${LONG_AGO}`,
  },
  {
    label: 'Job',
    when: [
      '(do not|no longer|never|have never) work(ed)? (at|for|as|in|on|with|there|weekends) ...?',
      'work (as|at|for|in|with|remotely|part-time|part time|full-time|full time|freelance|from|nights?|' +
        'shifts|mostly|long|on|two|three|{number}|{day}) ...?',
      '(am|have been) working (as|at|for|in|with|remotely|part-time|part time|full-time|full time|from|' +
        'nights|two|three|(on )?{day}) ...?',
      '(have )?worked (as|at|for|in|with|there) ...?',
      '(teach|tutor|am teaching|taught|coach|manage|supervise|am managing|lead a team) (?!me|us|him|her|my|{pointer}).+',
      '(run|opened|started|founded|launched|am starting|am opening|am running|co-founded|own|have|' +
        'started up|co-own|am launching) {own} ~ {business} ...?',
      '(freelance|commute|do freelance|am on call|earn|make a living) ...?',
    ],
    unless: 'work (on|from) (a (solution|fix)|it|me) ...?',
  },
  { label: 'Job', when: ['work ...'], where: often },
];

/** "I'm a nurse": the name of an occupation decides. */
export const OCCUPATION_RULES: readonly Rule[] = [
  {
    label: 'Job',
    kind: 'job',
    when: [
      'am (?<value>((currently|now|also) )*(the|an?) ({word} ){0,4}?{occupation}( (at|in|for|by|with|on|of|' +
        'who|specialising|specializing|working|based|and|,|turned|here|there|now|' +
        'but) ...| now)?)( (?<also>(from|living in|based in) ...))?',
      'am (?<value>((currently|now|also) )*((?!not|no|in|at|on|from|near|with|by|to|for|so|very){word} )?{occupation}' +
        '( (at|in|for|by|,) ...| now)?)( (?<also>(from|living in|based in) ...))?',
    ],
    unless: '{no_occupation}|(very|so|too|more|less|much) ...',
  },
  {
    label: 'Former job',
    when: ['(used to be|was) (the|an?) ~ {occupation} ...?'],
    unless: '{no_occupation}',
  },
];
