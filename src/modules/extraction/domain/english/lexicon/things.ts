import type { Lexicon } from '../../text/pattern.js';

/** Things, places and bodies, and what can be counted. */
export const THINGS: Lexicon = {
  number:
    '\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|' +
    'fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|' +
    'twenty-[a-z]+|thirty-[a-z]+|forty-[a-z]+',
  count: '{number}|a|an|some|several|many|a few|a couple of|no|any',
  own: 'my own|our own|my|our|a|an|the',
  school:
    'university|college|uni|school|law school|med(ical)? school|grad school|high school|middle school|' +
    'kindergarten|community college|academy|harvard|mit|stanford|oxford|cambridge|yale|princeton|' +
    'berkeley|ucla|nyu',
  degree:
    "degree|phd|ph\\.d|masters?|master's|bachelors?|bachelor's|mba|diploma|doctorate|thesis|dissertation|" +
    'apprenticeship|ged',
  business:
    'business|company|startup|start-up|shop|store|bakery|restaurant|cafe|bar|pub|salon|farm|studio|' +
    'agency|practice|clinic|blog|podcast|channel|firm|brewery|gallery|bookshop|bookstore|hotel|b&b|' +
    'food truck|nonprofit|charity|team|winery|vineyard|boutique|hostel|daycare|nursery|newsletter',
  medicine:
    'medication|medicine|meds|pills?|insulin|antidepressants|vitamins?|supplements?|tablets?|inhaler|' +
    'antibiotics|statins?|blood thinners?|the pill|birth control|painkillers|ibuprofen|aspirin|creatine|' +
    'melatonin|[a-z]{3,}(formin|cillin|azole|pril|sartan|olol|statin|etine|aline|oxine|pam|zine)',
  body:
    'arm|legs?|ankles?|wrists?|knees?|foot|feet|toes?|fingers?|thumb|hands?|shoulders?|hips?|back|neck|' +
    'ribs?|nose|collarbone|elbow|acl|achilles|hamstring|muscle|tooth|teeth|jaw|skull|spine|eyes?|' +
    'meniscus|heel|stomach|head|chest|skin|wisdom teeth',
  surgery:
    'surgery|operation|transplant|miscarriage|heart attack|stroke|c-section|root canal|biopsy|chemo|' +
    'chemotherapy|concussion|seizure|pacemaker|(hip|knee) replacement|braces|stitches|hearing aids?|' +
    'appendix|tonsils|gallbladder|lasik|mri',
  occasion:
    'appointments?|interviews?|exams?|finals|midterms?|meetings?|flights?|trip|test|wedding|deadline|' +
    'presentation|recital|race|marathon|concert|date|party|check-?up|game|match|tournament|audition|' +
    'conference|reunion|hearing|graduation|vacation|holiday|tickets|reservations?|viewing|performance|' +
    'gig|show|class|classes|lessons?|training|quiz|scan|baby shower|competition|layover|visa|surgery|' +
    'dinner|rehearsal|practice|physio|therapy|shift',
  instrument:
    'guitar|piano|violin|drums?|cello|flute|saxophone|sax|bass|trumpet|ukulele|harp|clarinet|keyboard|' +
    'banjo|viola|oboe|harmonica|trombone|accordion|mandolin|organ|recorder',
  technology:
    'python|java|javascript|typescript|rust|go|golang|c\\+\\+|c#|ruby|php|sql|swift|kotlin|scala|react|' +
    'excel|photoshop|figma|html|css|linux|docker|kubernetes|aws|matlab|r|cobol|blender|unity|node',
  home_part:
    'house|home|apartment|flat|studio|loft|place|condo|building|garden|backyard|yard|roof|kitchen|' +
    'basement|attic|bathroom|garage|room|bedroom|neighbou?rhood|street|town|village|city|farm|cabin|' +
    'balcony|pool',
  belonging:
    '{home_part}|car|van|truck|bike|bicycle|motorbike|scooter|boat|laptop|phone|computer|guitar|camera|' +
    'office|company|team|school|gym|church|band|rent|mortgage|lease|contract|visa|passport|landlord|' +
    'commute|job|salary|business|shop|store|restaurant|bakery|wedding|honeymoon|class|course|insurance|tv',
  /** Had for the moment, or nothing one can own. */
  passing_thing:
    '{occasion}|questions?|ideas?|problems?|issues?|requests?|doubts?|feelings?|clue|suggestions?|' +
    'points?|thoughts?|minutes?|moment|second|time|fun|choice|trouble|errors?|bugs?|look|say|nice|good|' +
    'great|bad|rough|long|lots?|money|mind|hard|favou?rs?|tasks?|homework|hunch|typo|guess|complaint|' +
    'opinion|reasons?|preference|nothing|everything|enough|headache|cold|cough|fever|sore|day|night|chat|' +
    'talk|plans?|few|bit|deadline|code|files?|list|text|function|word|sentence|script|data|table|story|' +
    'joke|poem|dream|craving|comment|confession|theory|deal|chance|way|right|message|paragraph|essay|' +
    'need|urge|busy|tons?|faith|hope|sense|seen|heard|tried|read|done|got|had|thought|noticed|forgotten|' +
    'tested|checked|access|experience with|luck|respect|fear|feeling|work to do|stuff|things|something|' +
    'anything|someone|half|mixed|concerns?|difficulty|answer|information|info|help|tips',
};
