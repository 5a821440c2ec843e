import type { Rule } from '../../text/rule.js';
import { forLong, often } from './conditions.js';

/** Skills. */
export const SKILL_RULES: readonly Rule[] = [
  {
    label: 'Skill',
    when: [
      '(can )?(also )?(speak|understand|know) (?<items>((fluent|some|a bit of|a little|basic|good|' +
        'conversational|also|enough|both|only|decent|broken|my|the) )*({nationality}|mandarin|cantonese|' +
        'arabic|hindi|hebrew|tagalog|urdu|bengali|tamil|swahili|farsi|latin|catalan|malay|punjabi|marathi|' +
        'telugu|gujarati|sign language|{technology}|{number} languages|several languages|' +
        'multiple languages) ...?)',
      'can (also )?(?<items>{skill_verb}( (?!it|that|this|you|your|the (difference|point|problem)|what|why|' +
        'how|sure|so|better|something|everything|anything).+)?)',
      'can not (swim|drive|cook|dance|sing|ride|ski|whistle|draw|skate|speak|read|play|type|sew|juggle|' +
        'bake|iron|park|parallel park|code|swim) ...?',
      '(do not )?know how to (?!do (it|this|that)|say|explain|answer|get|feel|tell|ask|phrase|word|handle|' +
        'deal|respond|help|fix (it|this|that)|make (it|this|that)|use (it|this|that)|start).+',
      'am (?<value>((not|pretty|very|quite|so|also) )*(good|great|bad|terrible|skilled|talented|' +
        'experienced|hopeless|decent|awful|amazing|excellent|fluent|proficient|trained|certified|native|' +
        'rubbish|handy) (?<items>(at|with|in) ...))',
      'am ((an?|also) )*(certified|qualified|licensed|trained|self-taught|fluent|native) ...',
      'have ((an?|my|several|{number}) )?~ (black belt|licen[cs]e|certificat(e|ion)s?|belt|ear for|' +
        'photographic memory|perfect pitch|medals?|grade \\d) ...?',
      '(am|have been) ((currently|also|now|slowly|still|trying to) )*(learning|learn|teaching myself|' +
        'practi[sc]ing|taking up) (?!about (this|it)).+',
      '(am|have been|started) taking ({word} ){0,4}?(lessons|classes|courses?) ...?',
      '(code|program|develop) (mostly |mainly )?in ...',
      '(never (learned|learnt)|have never (learned|learnt)|learned|learnt|taught myself) (how )?to ...',
      'play (?<items>(the )?((electric|acoustic|bass|jazz|classical) )?{instrument} ...?)',
    ],
    unless: '(get|pick) (along|over) ...',
  },
  {
    label: 'Skill',
    when: [
      'have been (playing|doing|coding|programming|training|dancing|singing|painting|drawing|writing|' +
        'cooking|running|surfing|climbing|knitting|boxing|skating|driving|cycling|swimming|skiing|riding|' +
        'diving|gardening|baking|sewing|rowing|sailing) ...',
    ],
    where: forLong,
  },
];

/** What somebody is at for a while. */
export const ONGOING_RULES: readonly Rule[] = [
  {
    label: 'Currently',
    when: [
      '(am|have been) ((currently|also|now|still|both|busy) )*(reading|watching|building|' +
        'writing(?! (an? (essay|paper|email|letter|article|report|review|function|script|story|poem)|code|' +
        'about|to))|renovating|restoring|raising|recovering|caring|taking care|hosting|organi[sz]ing|' +
        'training|working|remodeling|redecorating|fostering|volunteering|rehearsing|composing|recording|' +
        'designing|developing|running|playing|growing|job hunting|house hunting|co-parenting|commuting|' +
        'travell?ing|backpacking|binge-?watching|re-?reading|doing|leading|saving|expecting|trying out|' +
        'listening|potty training|babysitting|house-?sitting|paying off|interning|shadowing|mentoring|' +
        'homeschooling|grieving|coaching|going through|in) (?!well|fine|good|okay|ok|great|late|' +
        'the (middle of (it|this)|{topic})|bed|trouble|a (hurry|rush|meeting|good mood|bad mood)|' +
        'love with (it|this)|pain|my (head|opinion)|need|doubt|here|there).+',
      '(am )?(taking|on) an? (gap year|sabbatical|break from (work|school|dating|social media)) ...?',
      'am on (vacation|holiday|sabbatical|(maternity|paternity|parental|sick) leave|an? (gap year|' +
        'business trip|waiting list|budget)|the waiting list) ...?',
    ],
    unless: 'right now|an? (report|essay|paper|presentation|email)',
    confidence: 0.7,
  },
];

/** What somebody does again and again. */
export const HABIT_RULES: readonly Rule[] = [
  {
    label: 'Habit',
    when: [
      '(?!am|have (?!to)|{mind}){word} {word} ...',
      '(have|get|take|have got|had) ... {period}',
      '(have|get|take) ... {period} .+',
      'always {word} ...',
    ],
    where: often,
    unless: '(always|never|often|sometimes|usually) ({mind}|said|thought|knew|heard|am|wrong|late)',
  },
  {
    label: 'Habit',
    when: [
      '(always|usually|often|never|rarely|sometimes|normally|typically|mostly) (?!{mind}|said|thought|knew|' +
        'heard|am|tried|seen|been|done|had|wanted|learn(ed|t)$|have$|did$|do$|will$|give up).+',
    ],
  },
  { label: 'Hobby', when: ['collect (?<items>...)'] },
  {
    label: 'Hobby',
    when: [
      '(have )?(took up|taken up|picked up|got into|am getting into|am picking up) (?!it|that|the phone|' +
        'the pace|speed|an argument|a fight|trouble).+',
    ],
  },
  {
    label: 'Hobby',
    when: [
      '(play|paint|draw|knit|sew|garden|meditate|bake|crochet|surf|ski|skate|climb|hike|cycle|jog|dance|' +
        'sing|write|volunteer|brew|grow|breed|restore|build|box|fish|hunt|sail|row|dive|journal|blog|stream|' +
        'podcast|run|swim|camp|skateboard|snowboard|forage) (?!sure|sense|money|mistakes|the {topic}|up|out|' +
        'out of|away|into|late|back|a (list|poem|story|function)).+',
      '(volunteer|meditate|garden|knit|surf|journal|skateboard|snowboard|crochet|bake|jog|hike)',
      'do (yoga|pilates|karate|judo|crossfit|ballet|pottery|improv|stand-up|photography|gymnastics|' +
        'triathlons?|puzzles|crosswords|kickboxing|boxing|martial arts|volunteer|woodworking|calligraphy|' +
        'tai chi|jiu[- ]jitsu|cosplay|origami|weightlifting|powerlifting) ...?',
      'go (running|swimming|hiking|climbing|fishing|camping|surfing|skiing|jogging|cycling|dancing|' +
        'bouldering|birdwatching|kayaking|sailing|foraging) ...?',
    ],
    confidence: 0.8,
  },
  {
    label: 'Habit',
    when: [
      '(wake up|get up|go to (bed|sleep|church|mass|the gym|therapy|school)|drink|read|watch|listen to|eat|' +
        'cook|drive(?! (an?|my|our))|ride(?! (an?|my|our))|walk|use|smoke|vape|take the (bus|train|subway|metro|tube|ferry)|bike|celebrate|' +
        'observe|belong to|attend|pray|donate|spend|shop|wear|travel|homeschool|work out|exercise|' +
        'practi[sc]e|subscribe|foster) (?!the {topic}|more|to (talk|know|be|go|hear|do)|time|enough|much|one|' +
        'anything|into|away|some|what|like).+',
      '(do not|no longer|never) (celebrate|watch|use|own|have|drive|play|want|speak|wear|read|listen|' +
        'travel|vote|exercise|cook|shop|work|live|go|date|dance|sleep) (?!an? (question|clue|problem|' +
        'preference|idea|minute|lot)|any (idea|question|problem|suggestions)|time|enough|much|to|the (time|' +
        'answer|energy|patience)|one|anything|anymore|well).+',
    ],
    confidence: 0.7,
  },
];
