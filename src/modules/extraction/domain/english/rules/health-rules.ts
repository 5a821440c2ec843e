import type { Rule } from '../../text/rule.js';

/** Allergies, diet, conditions, injuries, medication and habits given up. */
export const HEALTH_RULES: readonly Rule[] = [
  {
    label: 'Allergy',
    when: [
      '(am|was|became|have been) ((also|severely|very|deathly|highly|mildly|slightly|badly|' +
        'so|not) )*allergic (?<items>to ...)',
      'have ((a|an|some|severe|bad|several) )*~ (allergy|allergies|intolerance) ...?',
    ],
  },
  {
    label: 'Diet',
    when: [
      '(am|became|went|have been|have gone|am going|turned|have become) ((a|an|now|strictly|mostly|fully|' +
        'almost|not|neither|strict|100%) )*{diet} ...?',
      '(am|have been) (on (an?|the) ~ (diet|cleanse|fast)|intermittent fasting|fasting|cutting (out|down|' +
        'back)|avoiding|counting calories|intolerant) ...?',
      '{refuse} (eat|eaten|drink|tolerate|digest|touch|consume|stomach|handle) (?!an? (question|problem|' +
        'situation)|it|that|this).+',
      '(can not|can barely) (do|handle|take) (spicy|dairy|gluten|caffeine|alcohol|sugar|nuts|lactose|heat|' +
        'meat|seafood) ...?',
      '(can not|am not allowed to) have (?!an? (conversation|opinion)|it|that|this|fun|kids|children).+',
      '(do not|never|no longer|stopped|have stopped|have never|only|rarely|barely) (drink|smoke|drank|' +
        'smoked|drinking|smoking|vape|vaping) ...?',
      '(avoid|only eat|eat only|only drink|follow an? ~ diet|cut out|cut down on|fast (during|on|for)|' +
        'eat (vegan|vegetarian|halal|kosher|keto|gluten-free|low-carb)) ...?',
      'have not (had|eaten|drunk|touched|smoked) (?!it|that|this|time|the (chance|time)).+',
    ],
  },
  {
    label: 'Given up',
    when: [
      '(have )?(quit|gave up|given up|stopped|am quitting|am giving up|kicked|went off|have been off|' +
        'swore off) (?!being|by|the (app|chat|conversation)|my job|working|work|going|worrying|asking|' +
        'reading this).+',
    ],
  },
  {
    label: 'Health',
    when: [
      '(am|have been|was) ((also|legally|slightly|severely|partially|mildly|a|an|not|type \\d|currently|' +
        'now|hiv|{number}|months|weeks) )*{health_trait} ...?',
      '(have|have got|had|suffer from|am suffering from|struggle with|am struggling with|live with|' +
        'deal with|am dealing with|keep getting|get|am prone to|am recovering from|developed|survived|beat|' +
        'am fighting|battle|manage) ({word} ){0,4}?{condition} ...?',
      'have been (having|dealing with|struggling with|suffering from|fighting|battling|' +
        'getting) ({word} ){0,4}?{condition} ...?',
      'suffer from ...',
      '(have|have been having) (trouble|difficulty|problems) (sleeping|breathing|walking|hearing|seeing|' +
        'falling asleep|concentrating) ...?',
      '(can not|have not been) (sleep|sleeping) (?!now|tonight).*',
      '(was|got|have been|was just) ((recently|finally|officially) )?(diagnosed|hospitali[sz]ed|vaccinated|' +
        'operated|prescribed|admitted to (the )?hospital) ...?',
      '(have )?(broke|sprained|tore|fractured|dislocated|injured|twisted|pulled|hurt|broken|torn|threw out|' +
        'bruised|chipped|lost) (my|an?|both) ~ {body} ...?',
      '(had|have|am having|need|underwent|am getting|got|am recovering from|am scheduled for) ((an?|' +
        'my) )?~ {surgery} ...?',
      'had (my|a) ~ (removed|out|replaced|surgery) ...?',
      '(take|am taking|am on|started taking|have been taking|use|inject|was put on|' +
        'started) ({word} ){0,4}?{medicine} ...?',
      '(wear|need|got) ~ (glasses|contacts|contact lenses|lenses|hearing aids?|braces|retainer|dentures|' +
        'prosthetic|a brace) ...?',
      'am trying to (lose weight|get pregnant|conceive|quit|gain|cut|eat|sleep|stop|drink less|get (fit|' +
        'in shape|healthy|healthier)|stay (sober|fit)) ...?',
      '(have )?(lost|gained|need to lose|want to lose|put on) ~ (weight|kilos?|kg|pounds|lbs|stone|\\d+kg) ...?',
      'have ((a|an) )?~ (disease|syndrome|disorder|injury|disability|infection|slipped disc|bad (back|' +
        'knees?|hip|shoulder|heart)|weak (ankles?|knees?|stomach)|poor eyesight|sensitive (stomach|skin)|' +
        'heart murmur|(food|blood) type|cavities|cavity|dry skin|oily skin) ...?',
      '(donate|donated) (blood|plasma|a kidney) ...?',
    ],
    unless: '(train|bus|plane|app|website|conversation|this chat) ...?',
  },
  {
    label: 'Fear',
    when: [
      '(am|have always been) ((a bit|very|so|terribly|deathly|super|pretty|kind of) )*(afraid|scared|' +
        'terrified|frightened) of ...',
      '(have|suffer from) (an? )?({word} )?(fear|phobia) of ...',
      'fear {word}',
    ],
    unless: '(losing|wasting|sounding|looking|making|being wrong) ...?',
  },
  {
    label: 'Sleep',
    when: [
      '(only |usually |barely )?sleep (?!well tonight).+',
      'am an? (light|heavy|bad|deep) sleeper',
      'have insomnia',
      '(snore|sleepwalk|grind my teeth) ...?',
    ],
  },
];
